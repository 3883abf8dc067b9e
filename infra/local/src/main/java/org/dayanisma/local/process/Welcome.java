package org.dayanisma.local.process;

import java.time.Duration;
import java.util.Locale;
import org.dayanisma.local.Installation;
import org.dayanisma.local.Part;

/** What a person needs to know once everything runs. */
final class Welcome {

  private Welcome() {}

  static String text(Installation installation, Duration took) {
    String gateway = installation.gatewayUrl();
    return String.format(
        Locale.ROOT,
        """

        Dayanışma is up after %.1f s.
          API       %s/api/docs
          identity  %s
          mail      http://localhost:%d  (or ./dayanisma mail)
          data      %s

        A first request:
          T=%s
          curl -s -H "Authorization: Bearer $T" %s/api/me
        """,
        took.toMillis() / 1000.0,
        gateway,
        installation.issuer(),
        installation.mailPagePort(),
        installation.home(),
        installation.isExternal(Part.IDENTITY)
            ? "<an access token of your identity provider>"
            : "$(./dayanisma token organiser)",
        gateway);
  }
}
