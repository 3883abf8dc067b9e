package org.dayanisma.dataprotection;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class LocalKeyVaultTest extends KeyVaultContract {

  @TempDir private Path directory;

  @BeforeEach
  void keystores() {
    Keys.keystores(directory);
  }

  @Override
  KeyVault instanceOf(String service) {
    return Keys.keystore(directory, service);
  }
}
