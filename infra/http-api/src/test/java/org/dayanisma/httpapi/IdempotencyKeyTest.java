package org.dayanisma.httpapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dayanisma.dataprotection.BlindIndex;
import org.junit.jupiter.api.Test;

/** What is kept of a request tells nothing to whoever lacks the keys of the service. */
class IdempotencyKeyTest {

  private static final byte[] BODY = "{}".getBytes(UTF_8);

  private final IdempotencyKey key = key("ayse", "1", "ours");

  @Test
  void isTheSameForTheSameCallerAndKey() {
    IdempotencyKey again = key("ayse", "1", "ours");
    assertThat(again.recordId()).isEqualTo(key.recordId());
    assertThat(again.fingerprint("POST", "/a", BODY))
        .isEqualTo(key.fingerprint("POST", "/a", BODY));
    assertThat(again.commandId("a request")).isEqualTo(key.commandId("a request"));
    assertThat(again.decrypt(key.encrypt(BODY, "201"), "201")).isEqualTo(BODY);
  }

  /** A key of one character, with a caller known from the audit log, is soon guessed. */
  @Test
  void nothingOfItCanBeMadeWithoutTheKeysOfTheService() {
    IdempotencyKey guessed = key("ayse", "1", "a thief's");
    assertThat(guessed.recordId()).isNotEqualTo(key.recordId());
    assertThat(guessed.fingerprint("POST", "/a", BODY))
        .isNotEqualTo(key.fingerprint("POST", "/a", BODY));
    assertThat(guessed.commandId("a request")).isNotEqualTo(key.commandId("a request"));
    byte[] kept = key.encrypt(BODY, "201");
    assertThatThrownBy(() -> guessed.decrypt(kept, "201"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void callersAndKeysDoNotRunIntoEachOther() {
    assertThat(key("ays", "e1", "ours").recordId())
        .isNotEqualTo(key("ayse", "1", "ours").recordId());
  }

  /** Otherwise what the first one did would be mistaken for what the second one asks. */
  @Test
  void anotherRequestWithTheSameKeyIsAnotherCommand() {
    assertThat(key.commandId(key.fingerprint("POST", "/a", BODY)))
        .isNotEqualTo(key.commandId(key.fingerprint("POST", "/a", "[]".getBytes(UTF_8))));
  }

  private static IdempotencyKey key(String caller, String sent, String serviceKey) {
    BlindIndex index = (field, value) -> serviceKey + field + value;
    return IdempotencyKey.of(caller, sent, index);
  }
}
