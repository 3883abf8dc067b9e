package org.dayanisma.gateway.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the gateway answers by itself or puts together from several services. */
final class OwnDocument {

  private static final String RESOURCE = "/docs/gateway.yml";

  private OwnDocument() {}

  static ObjectNode read() {
    try (InputStream yaml = OwnDocument.class.getResourceAsStream(RESOURCE)) {
      if (yaml == null) {
        throw new IllegalStateException("there is no " + RESOURCE);
      }
      Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
      return JsonMapper.builder().build().valueToTree(loaded);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
