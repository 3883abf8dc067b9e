package org.dayanisma.gateway.overload;

import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP over connections that a {@link Door} accepts; the container instantiates it by its name. */
public final class DoorProtocol extends Http11NioProtocol {

  private final Door door;

  public DoorProtocol() {
    this(new Door());
  }

  private DoorProtocol(Door door) {
    super(door);
    this.door = door;
  }

  void setMostPerAddress(int most) {
    door.setMostPerAddress(most);
  }
}
