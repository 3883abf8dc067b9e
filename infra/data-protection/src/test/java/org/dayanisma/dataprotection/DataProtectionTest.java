package org.dayanisma.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.nio.charset.StandardCharsets;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** The beans as a service gets them. */
@EmbeddedPlatform(kafka = false)
@SpringBootTest(
    classes = SampleApplication.class,
    properties = {
      "dayanisma.service=membership-service",
      "spring.mongodb.uri=${dayanisma.mongodb.uri}",
      "spring.mongodb.database=${dayanisma.mongodb.database}"
    })
class DataProtectionTest {

  @Autowired private DataKeys dataKeys;
  @Autowired private FieldCipher fields;
  @Autowired private BlindIndex blindIndex;
  @Autowired private NameWords nameWords;
  @Autowired private SealedPayloads payloads;
  @Autowired private Signatures signatures;
  @Autowired private MongoClient client;

  @Value("${dayanisma.mongodb.database}")
  private String database;

  @Test
  void isReadyToUse() {
    dataKeys.createFor("dilan");
    DocumentCipher cipher = fields.forDocument("dilan", "members", "dilan");

    assertThat(cipher.decrypt("givenName", cipher.encrypt("givenName", "Dilan")))
        .isEqualTo("Dilan");
    assertThat(blindIndex.of("nationalId", "10000000146")).hasSize(22);
    assertThat(nameWords.of("Dilan")).hasSize(1);
    byte[] plain = "x".getBytes(StandardCharsets.UTF_8);
    byte[] sealed = payloads.seal("membership-service", "context", plain);
    assertThat(payloads.open("context", sealed)).isEqualTo(plain);
    byte[] signature = signatures.sign("context", plain);
    assertThat(signatures.verify("membership-service", "context", plain, signature)).isTrue();
  }

  @Test
  void keepsKeysInADatabaseOfTheirOwn() {
    dataKeys.createFor("berfin");

    assertThat(client.getDatabase(database + "-keys").getCollection("data_keys").countDocuments())
        .isPositive();
    assertThat(client.getDatabase(database).listCollectionNames()).isEmpty();
  }
}
