package org.dayanisma.accesscontrol;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a request that came by loopback was really made by somebody on this machine, and not by
 * others through them. A page in their browser reaches loopback as well: through a name that points
 * there, which {@code Host} shows, or from another site, which {@code Origin} or {@code
 * Sec-Fetch-Site} shows. Requests that a proxy has forwarded show this, too.
 */
public final class ThisMachine {

  private static final Pattern NAMES =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?");

  /** Headers that a proxy or a browser adds; so are all that begin with {@code x-forwarded-}. */
  private static final Set<String> OF_OTHERS = Set.of("forwarded", "via", "x-real-ip", "origin");

  /** What browsers send with a request that no other site has made. */
  private static final Set<String> OWN_SITES = Set.of("none", "same-origin");

  private ThisMachine() {}

  /**
   * Whether a request names this machine and comes from no page of another site and no proxy.
   *
   * @param headers names, in any case, and values
   */
  public static boolean isMeantBy(Map<String, List<String>> headers) {
    return headers.entrySet().stream().allMatch(ThisMachine::isOfNobodyElse)
        && headers.entrySet().stream().filter(ThisMachine::isHost).count() == 1;
  }

  private static boolean isHost(Map.Entry<String, List<String>> header) {
    return header.getKey().equalsIgnoreCase("host");
  }

  private static boolean isOfNobodyElse(Map.Entry<String, List<String>> header) {
    String name = header.getKey().toLowerCase(Locale.ROOT);
    List<String> values = header.getValue();
    return switch (name) {
      case "host" ->
          values.size() == 1 && NAMES.matcher(values.getFirst().toLowerCase(Locale.ROOT)).matches();
      case "sec-fetch-site" -> OWN_SITES.containsAll(values);
      default -> !OF_OTHERS.contains(name) && !name.startsWith("x-forwarded-");
    };
  }
}
