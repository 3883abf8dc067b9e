package org.dayanisma.gateway.overload;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.dayanisma.gateway.edge.Address;

/**
 * Accepts connections, but only a bounded number from each address: each connection costs memory
 * before anything is sent on it, and whoever opened all that there may be would keep everybody else
 * out.
 */
final class Door extends NioEndpoint {

  private volatile int mostPerAddress = Integer.MAX_VALUE;

  void setMostPerAddress(int most) {
    mostPerAddress = most;
  }

  /**
   * A refused connection has to be closed here, because the container closes only those that it has
   * accepted.
   */
  @Override
  protected boolean setSocketOptions(SocketChannel socket) {
    if (hasEnough(socket)) {
      destroySocket(socket);
      return false;
    }
    return super.setSocketOptions(socket);
  }

  private boolean hasEnough(SocketChannel socket) {
    int most = mostPerAddress;
    if (getConnectionCount() < most) {
      return false;
    }
    try {
      return socket.getRemoteAddress() instanceof InetSocketAddress remote
          && countOf(Address.of(remote.getAddress().getHostAddress())) >= most;
    } catch (IOException gone) {
      return true;
    }
  }

  private long countOf(String address) {
    return getConnections().stream().filter(connection -> isOf(address, connection)).count();
  }

  private static boolean isOf(String address, SocketWrapperBase<NioChannel> connection) {
    String remote = connection.getRemoteAddr();
    return remote != null && Address.of(remote).equals(address);
  }
}
