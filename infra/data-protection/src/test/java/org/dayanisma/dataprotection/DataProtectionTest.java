package org.dayanisma.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
  @Autowired private FileCipher files;
  @Autowired private KeyRotationEndpoint rotation;
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
  void encryptsFilesAndRotatesKeys() throws IOException {
    dataKeys.createFor("case-1");
    FieldPlace place = new FieldPlace("case-1", "documents", "doc-1", "content");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (OutputStream encrypting = files.encrypting(place, file)) {
      encrypting.write(1);
    }

    rotation.take(KeyRotationEndpoint.Step.ROTATE, null);

    assertThat(rotation.progress().remaining()).isPositive();
    assertThat(files.decrypting(place, new ByteArrayInputStream(file.toByteArray())).readAllBytes())
        .containsExactly(1);
  }

  @Test
  void keepsKeysInADatabaseOfTheirOwn() {
    dataKeys.createFor("berfin");

    assertThat(client.getDatabase(database + "-keys").getCollection("data_keys").countDocuments())
        .isPositive();
    assertThat(client.getDatabase(database).listCollectionNames()).isEmpty();
  }
}
