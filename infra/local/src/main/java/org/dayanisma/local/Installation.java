package org.dayanisma.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dayanisma.dataprotection.RootKey;

/**
 * One installation of the platform: where the product is, where its data is, which ports it uses.
 * Everything it needs to know comes from environment variables, the same ones an operator sets for
 * a service that runs alone.
 *
 * @param root folder of the product
 * @param environment variables as given by the person who starts the platform
 */
public record Installation(Path root, Map<String, String> environment) {

  /** What the demo program may read in each service, as operators would write it down. */
  private static final String PARTNERS_BOUND = "DAYANISMA_AUDIT_PROGRAMS_PERDAYOF_PARTNER";

  /** About how many people: more than the demo has, and a fifth of what others may. */
  private static final int PEOPLE_A_DAY = 200;

  public Installation {
    root = root.toAbsolutePath().normalize();
    environment = Map.copyOf(environment);
  }

  /**
   * All data of the installation: {@code .dayanisma} in the product's folder, or {@code
   * DAYANISMA_HOME}.
   */
  public Path home() {
    String moved = environment.get("DAYANISMA_HOME");
    return moved == null || moved.isBlank()
        ? root.resolve(".dayanisma")
        : Path.of(moved).toAbsolutePath().normalize();
  }

  public Path folder(String name) {
    return home().resolve(name);
  }

  /**
   * The key that seals the files of this installation; it belongs to the user and lies outside the
   * data folder.
   */
  public Path rootKeyFile() {
    return RootKey.fileOf(environment);
  }

  /** Where the services write the checkpoints of their audit logs. */
  public Path auditFolder() {
    String moved = environment.get("DAYANISMA_AUDIT_DIR");
    return moved == null || moved.isBlank()
        ? folder("audit")
        : Path.of(moved).toAbsolutePath().normalize();
  }

  public Path logOf(String process) {
    return folder("log").resolve(process + ".log");
  }

  /** The main port of a part. */
  public int port(Part part) {
    return number(part.portVariable(), part.defaultPort());
  }

  /**
   * Health and metrics of an application: its port plus 1000 unless {@code …_MANAGEMENT_PORT} says
   * otherwise.
   */
  public int managementPort(Part part) {
    return number(managementVariable(part), port(part) + 1000);
  }

  public static String managementVariable(Part part) {
    return "DAYANISMA_" + part.name() + "_MANAGEMENT_PORT";
  }

  /** Where the messages of the mail part can be read. */
  public int mailPagePort() {
    return number("DAYANISMA_MAIL_PAGE_PORT", 8091);
  }

  /** The address of a server that is not ours, if the person named one. */
  public Optional<String> externalAddress(Part part) {
    return part.addressVariable().flatMap(this::named);
  }

  public boolean isExternal(Part part) {
    return externalAddress(part).isPresent();
  }

  public String issuer() {
    return externalAddress(Part.IDENTITY)
        .orElseGet(() -> "http://localhost:" + port(Part.IDENTITY));
  }

  /** Where the issuer's public keys are. */
  public String keysUri() {
    return named("DAYANISMA_IDENTITY_JWKSETURI").orElseGet(() -> issuer() + "/oauth2/jwks");
  }

  /** Where the issuer gives tokens. */
  public String tokenUri() {
    return named("DAYANISMA_IDENTITY_TOKENURI").orElseGet(() -> issuer() + "/oauth2/token");
  }

  /** The secret of our clients at an issuer that is not ours, if the person named a file. */
  public Optional<Path> clientSecretFile() {
    return named("DAYANISMA_CLIENT_SECRET_FILE").map(Path::of);
  }

  public String gatewayUrl() {
    return "http://localhost:" + port(Part.GATEWAY);
  }

  public String mongoUri() {
    return externalAddress(Part.MONGODB)
        .orElseGet(() -> "mongodb://localhost:" + port(Part.MONGODB) + "/?directConnection=true");
  }

  public String kafkaBootstrap() {
    return externalAddress(Part.KAFKA).orElseGet(() -> "localhost:" + port(Part.KAFKA));
  }

  public String smtpUri() {
    return externalAddress(Part.MAIL).orElseGet(() -> "smtp://localhost:" + port(Part.MAIL));
  }

  /**
   * The environment that an application needs to find all others; it is configured in no other way
   * here.
   */
  public Map<String, String> variablesFor(Part part) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("DAYANISMA_MONGODB_URI", mongoUri());
    variables.put("DAYANISMA_KAFKA_BOOTSTRAP", kafkaBootstrap());
    variables.put("DAYANISMA_SMTP_URI", smtpUri());
    variables.put("DAYANISMA_ISSUER", issuer());
    variables.put("DAYANISMA_IDENTITY_JWKSETURI", keysUri());
    variables.put("DAYANISMA_KEYS_DIR", folder("keys").toString());
    variables.put(RootKey.VARIABLE, rootKeyFile().toString());
    variables.put("DAYANISMA_AUDIT_DIR", auditFolder().toString());
    variables.put(PARTNERS_BOUND, Integer.toString(PEOPLE_A_DAY));
    for (Part service : Part.services()) {
      variables.put(service.portVariable(), Integer.toString(port(service)));
      String address = "DAYANISMA_" + service.name();
      variables.put(address + "_URL", "http://localhost:" + port(service));
      variables.put(address + "_MANAGEMENT_URL", "http://localhost:" + managementPort(service));
    }
    variables.put(Part.GATEWAY.portVariable(), Integer.toString(port(Part.GATEWAY)));
    // demo users and an unauthenticated health page concern nobody but this machine
    variables.put("SERVER_ADDRESS", "127.0.0.1");
    variables.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
    variables.put("MANAGEMENT_SERVER_PORT", Integer.toString(managementPort(part)));
    return variables;
  }

  /**
   * Makes the data folder, or takes over one that is there, so that it and all that is in it are
   * readable by their owner only; if that is not possible, one sentence says why.
   */
  public void createHome() {
    try {
      PrivateFiles.claim(home());
      for (String name : new String[] {"log", "run", "tmp"}) {
        PrivateFiles.claim(folder(name));
      }
    } catch (IOException failure) {
      throw new LocalProblem(
          "The data folder "
              + home()
              + " cannot be used ("
              + LocalProblem.reason(failure)
              + ");"
              + " make it a folder of your own or set DAYANISMA_HOME.",
          failure);
    }
  }

  private Optional<String> named(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
  }

  private int number(String variable, int otherwise) {
    String text = environment.get(variable);
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    try {
      int port = Integer.parseInt(text.strip());
      if (port > 0 && port < 65_536) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // reported below, in the same way as a number out of range
    }
    throw new LocalProblem(variable + " must be a port between 1 and 65535, not " + text + ".");
  }
}
