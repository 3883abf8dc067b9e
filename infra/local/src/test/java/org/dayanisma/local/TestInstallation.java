package org.dayanisma.local;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dayanisma.testkit.QuickRsaKey;
import org.dayanisma.testkit.TestPorts;

/**
 * An installation for a test: the product as it stands here, data in a folder of the test, every
 * port a free one.
 */
public final class TestInstallation {

  private TestInstallation() {}

  public static Installation in(Path folder) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    // Tests send many requests at once; the gateway's own tests show what the limits do.
    for (String limit : List.of("CALLER", "OPEN", "HEALTH", "BREAKGLASS", "FAILEDSIGNINS")) {
      environment.put("DAYANISMA_GATEWAY_LIMITS_" + limit, "100000/1s");
    }
    // What waits three days for people waits a second here; the service's own tests show what the
    // bounds do.
    environment.put("DAYANISMA_MEMBERSHIP_ERASURE_GRACE", "1s");
    environment.put("DAYANISMA_MEMBERSHIP_ERASURE_CHECK", "1s");
    environment.put("DAYANISMA_MEMBERSHIP_FIRST_CHECK", "1s");
    environment.put("DAYANISMA_MEMBERSHIP_ERASURE_ALONE_PER_DAY", "100");
    // One unit has a campaign of each story that is told here in a day.
    environment.put("DAYANISMA_CAMPAIGN_LAUNCHES_ALONE_PER_DAY", "100");
    environment.put("DAYANISMA_HOME", folder.resolve("home").toString());
    environment.put("DAYANISMA_ROOT_KEY_FILE", folder.resolve("root-key").toString());
    environment.put("DAYANISMA_MAIL_PAGE_PORT", Integer.toString(TestPorts.free()));
    for (Part part : Part.values()) {
      environment.put(part.portVariable(), Integer.toString(TestPorts.free()));
      environment.put(Installation.managementVariable(part), Integer.toString(TestPorts.free()));
    }
    SecondStore.uri()
        .ifPresent(uri -> {
          SecondStore.empty(uri);
          environment.put("DAYANISMA_MONGODB_URI", uri);
        });
    Installation installation = new Installation(Path.of("../.."), environment);
    plantSigningKey(installation);
    return installation;
  }

  /** A new installation makes an ordinary key, which is slow; that it does is tested by itself. */
  private static void plantSigningKey(Installation installation) {
    RSAKey key =
        new RSAKey.Builder(QuickRsaKey.withId("platform"))
            .keyUse(KeyUse.SIGNATURE)
            .algorithm(JWSAlgorithm.RS256)
            .build();
    try {
      PrivateFiles.write(
          installation.folder("identity").resolve("signing-key.json"), key.toJSONString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
