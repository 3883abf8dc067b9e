package org.dayanisma.local.process;

import org.dayanisma.local.Installation;
import org.dayanisma.local.Part;

/** The addresses of parts, without user names and passwords. */
public final class Addresses {

  private Addresses() {}

  public static String of(Installation installation, Part part) {
    return installation
        .externalAddress(part)
        .map(address -> address.replaceFirst("//[^/@]*@", "//").replaceFirst("\\?.*", ""))
        .orElseGet(() -> scheme(part) + "localhost:" + installation.port(part));
  }

  private static String scheme(Part part) {
    return switch (part) {
      case MONGODB -> "mongodb://";
      case KAFKA -> "";
      case MAIL -> "smtp://";
      case IDENTITY, MEMBERSHIP, CASEWORK, NOTIFICATION, CAMPAIGN, GATEWAY -> "http://";
    };
  }
}
