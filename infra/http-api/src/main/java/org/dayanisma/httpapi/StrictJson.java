package org.dayanisma.httpapi;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads the JSON of requests strictly: nothing unknown, nothing twice, nothing converted,
 * everything bounded and in UTF-8.
 */
final class StrictJson {

  static final int MOST_LEVELS = 50;
  static final int MOST_CHARACTERS = 100_000;
  private static final int MOST_NAME_CHARACTERS = 500;
  private static final int MOST_DIGITS = 100;
  private static final int MOST_TOKENS = 500_000;
  private static final CoercionInputShape[] NOT_TEXT = {
    CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
  };

  private StrictJson() {}

  static JsonMapper.Builder builder() {
    StreamReadConstraints bounds =
        StreamReadConstraints.builder()
            .maxNestingDepth(MOST_LEVELS)
            .maxStringLength(MOST_CHARACTERS)
            .maxNameLength(MOST_NAME_CHARACTERS)
            .maxNumberLength(MOST_DIGITS)
            .maxTokenCount(MOST_TOKENS)
            .build();
    return JsonMapper.builder(
        JsonFactory.builder().streamReadConstraints(bounds).inputDecorator(new Utf8Only()).build());
  }

  static JsonMapper.Builder strict(JsonMapper.Builder builder) {
    return builder
        .addModule(TextOnlyDates.module())
        .addModule(PrintableTexts.module())
        .addModule(PatchedFields.module())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(
            DeserializationFeature.ACCEPT_FLOAT_AS_INT,
            DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
            DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS,
            DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(LogicalType.Textual, config -> refuse(config::setCoercion))
        .withCoercionConfig(LogicalType.DateTime, config -> refuse(config::setCoercion))
        .withCoercionConfigDefaults(
            config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
        .defaultLeniency(false);
  }

  private static void refuse(Refusal refusal) {
    for (CoercionInputShape shape : NOT_TEXT) {
      refusal.set(shape, CoercionAction.Fail);
    }
  }

  @FunctionalInterface
  private interface Refusal {
    Object set(CoercionInputShape shape, CoercionAction action);
  }
}
