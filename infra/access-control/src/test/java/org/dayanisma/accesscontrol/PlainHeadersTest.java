package org.dayanisma.accesscontrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** The same rules as Spring Security's own, for every character there is. */
class PlainHeadersTest {

  @Test
  void refuseInNamesWhatTheFirewallRefuses() {
    assertThat(refused(PlainHeaders::isName))
        .isEqualTo(refused(StrictHttpFirewall.ALLOWED_HEADER_NAMES))
        .contains("a\0b", "a\tb", "a\rb", "a\u0085b");
  }

  @Test
  void refuseInValuesWhatTheFirewallRefuses() {
    assertThat(refused(PlainHeaders::isValue))
        .isEqualTo(refused(StrictHttpFirewall.ALLOWED_HEADER_VALUES))
        .contains("a\0b", "a\nb", "a\u007fb")
        .doesNotContain("a\tb", "aşb");
  }

  private static List<String> refused(Predicate<String> allowed) {
    return Stream.concat(
            Stream.of("", "\ud800", "\udc00a", "a\ud83d"),
            IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .mapToObj(character -> "a" + Character.toString(character) + "b"))
        .filter(allowed.negate())
        .toList();
  }
}
