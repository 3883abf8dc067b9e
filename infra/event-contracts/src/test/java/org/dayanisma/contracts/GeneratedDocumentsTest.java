package org.dayanisma.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The committed documents are what the schemas say. When they are stale: {@code mvn -pl
 * infra/event-contracts test -Dcontracts.write=true}.
 */
class GeneratedDocumentsTest {
  private static final Path DOCS = Path.of("../docs");

  private final List<Contract> contracts = Contract.all();

  @Test
  void theListOfEventsIsUpToDate() throws Exception {
    assertUpToDate(DOCS.resolve("events.md"), EventsPage.of(contracts));
  }

  @Test
  void theAsyncApiDocumentIsUpToDate() throws Exception {
    assertUpToDate(DOCS.resolve("asyncapi.yaml"), AsyncApi.of(contracts).yaml());
  }

  private static void assertUpToDate(Path file, String generated) throws Exception {
    if (Boolean.getBoolean("contracts.write")) {
      Files.writeString(file, generated);
    }
    assertThat(file)
        .as("stale; run: mvn -pl infra/event-contracts test -Dcontracts.write=true")
        .exists()
        .hasContent(generated);
  }
}
