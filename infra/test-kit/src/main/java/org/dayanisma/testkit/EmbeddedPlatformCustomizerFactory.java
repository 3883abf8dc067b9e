package org.dayanisma.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Finds {@link EmbeddedPlatform} on a test class. */
final class EmbeddedPlatformCustomizerFactory implements ContextCustomizerFactory {
  @Override
  public @Nullable ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    EmbeddedPlatform wanted =
        TestContextAnnotationUtils.findMergedAnnotation(testClass, EmbeddedPlatform.class);
    return wanted == null
        ? null
        : new EmbeddedPlatformCustomizer(wanted.mongo(), wanted.kafka(), wanted.ownKafka());
  }
}
