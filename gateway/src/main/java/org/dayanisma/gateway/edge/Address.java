package org.dayanisma.gateway.edge;

import jakarta.servlet.ServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * Identifies somebody without a token by the address of the connection, never by a header. An IPv6
 * network of 64 bits counts as one address, because whoever has one address in it has them all.
 */
public final class Address {

  private static final int NETWORK_BYTES = 8;

  private Address() {}

  /** The address from which this request comes. */
  public static String of(ServletRequest request) {
    return of(request.getRemoteAddr());
  }

  /** The same for an address as text. */
  public static String of(String remote) {
    int zone = remote.indexOf('%');
    String literal = zone < 0 ? remote : remote.substring(0, zone);
    if (literal.indexOf(':') < 0) {
      return literal;
    }
    try {
      InetAddress address = InetAddress.ofLiteral(literal);
      return address instanceof Inet6Address
          ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES)
          : address.getHostAddress();
    } catch (IllegalArgumentException notAnAddress) {
      return literal;
    }
  }
}
