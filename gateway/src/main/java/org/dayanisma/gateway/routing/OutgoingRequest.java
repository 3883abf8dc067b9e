package org.dayanisma.gateway.routing;

import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.concurrent.CancellableDependency;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;

/** A request to a service that can be cut off while its body is being written. */
final class OutgoingRequest extends BasicClassicHttpRequest implements CancellableDependency {

  @Serial private static final long serialVersionUID = 1L;

  private transient volatile @Nullable Cancellable connection;
  private transient volatile @Nullable Exception cutBecause;
  private volatile boolean bodyOnItsWay;

  OutgoingRequest(String method, String pathAndQuery) {
    super(method, pathAndQuery);
  }

  /** The connection on which the request is sent; the HTTP client says so before it sends. */
  @Override
  public void setDependency(Cancellable using) {
    connection = using;
  }

  @Override
  public boolean isCancelled() {
    return cutBecause != null;
  }

  @Override
  public boolean cancel() {
    Cancellable using = connection;
    return using != null && using.cancel();
  }

  /**
   * Nobody needs the answer any more: it is not sent if it was not sent yet, and otherwise goes on
   * until its answer has come or it is cut.
   */
  void drop(Exception because) {
    if (cutBecause == null) {
      cutBecause = because;
    }
  }

  /**
   * Closes the connection at once. It is called by the thread that sends, from within the body that
   * it reads, or by the one that watches the time.
   */
  void cut(Exception because) {
    drop(because);
    cancel();
  }

  /** Whether the client is still sending the body. */
  boolean isBodyOnItsWay() {
    return bodyOnItsWay;
  }

  void setBodyOnItsWay(boolean onItsWay) {
    bodyOnItsWay = onItsWay;
  }

  /** why our own side cut it off, if it did: the refusal itself, if it was one */
  @Nullable RuntimeException refusal() {
    return switch (cutBecause) {
      case RuntimeException refusal -> refusal;
      case IOException brokenOff -> new UncheckedIOException(brokenOff);
      case null -> null;
      default -> new IllegalStateException(cutBecause);
    };
  }
}
