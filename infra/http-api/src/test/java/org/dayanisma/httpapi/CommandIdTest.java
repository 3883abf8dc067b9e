package org.dayanisma.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommandIdTest {

  private final UUID request = UUID.randomUUID();

  @Test
  void aRepetitionGivesEachPartTheIdItHad() {
    assertThat(new CommandId(request, true).ofPart(7))
        .isEqualTo(new CommandId(request, true).ofPart(7));
  }

  @Test
  void noTwoPartsShareAnIdNorTwoRequests() {
    Set<UUID> ids =
        IntStream.range(0, 500)
            .mapToObj(new CommandId(request, true)::ofPart)
            .collect(Collectors.toSet());

    assertThat(ids)
        .hasSize(500)
        .doesNotContain(request, new CommandId(UUID.randomUUID(), true).ofPart(0))
        .allSatisfy(id -> {
          assertThat(id.version()).isEqualTo(8);
          assertThat(id.variant()).isEqualTo(2);
        });
  }
}
