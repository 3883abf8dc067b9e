package org.dayanisma.gateway.edge;

import jakarta.servlet.ServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * Who somebody without a token is: the address of the connection, never of a header. An IPv6
 * network of 64 bits counts as one, for whoever has one address of it has them all.
 */
public final class Address {

  private static final int NETWORK_BYTES = 8;

  private Address() {}

  /** Whose request this is. */
  public static String of(ServletRequest request) {
    return of(request.getRemoteAddr());
  }

  /** The same, of an address as text. */
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
