package org.dayanisma.casework.remedies.rules;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Executable;
import java.time.MonthDay;
import java.util.function.Function;
import org.dayanisma.casework.remedies.domain.RemedyEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads rule files into records, strictly: a missing, mistyped, doubled or left-over key stops the
 * start of the service with a message that names the place, because a half-understood rule is worse
 * than none.
 */
final class StrictYaml {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .annotationIntrospector(
              AnnotationIntrospector.pair(
                  new JacksonAnnotationIntrospector(), new RequiredUnlessNullable()))
          .addModule(
              new SimpleModule()
                  .addDeserializer(
                      MonthDay.class, text(MonthDay.class, day -> MonthDay.parse("--" + day)))
                  .addDeserializer(
                      RemedyEvent.class,
                      text(RemedyEvent.class, code -> RemedyEvent.ofCode(code).orElseThrow())))
          .build();

  private StrictYaml() {}

  /**
   * Reads a file.
   *
   * @param file its name, for messages when something is wrong with it
   * @throws InvalidRules if it is not such a file
   */
  static <T extends Record> T read(String file, InputStream content, Class<T> type) {
    try (content) {
      T read = YAML.readValue(content, type);
      if (read == null) {
        throw new InvalidRules(file + ": a mapping is expected");
      }
      return read;
    } catch (JacksonException e) {
      throw new InvalidRules(place(file, e) + ": " + reason(e), e);
    } catch (IOException e) {
      throw new InvalidRules(file + ": cannot be read", e);
    }
  }

  /** For example {@code tr-remedies.yml/rules/3/period/amount}. */
  private static String place(String file, JacksonException e) {
    StringBuilder place = new StringBuilder(file);
    for (JacksonException.Reference step : e.getPath()) {
      String name = step.getPropertyName();
      place.append('/').append(name == null ? Integer.toString(step.getIndex()) : name);
    }
    return place.toString();
  }

  private static String reason(JacksonException e) {
    return switch (e) {
      case UnrecognizedPropertyException _ -> "unknown key";
      case InvalidNullException _ -> "a value is expected";
      case InvalidFormatException format -> "cannot be read: " + format.getValue();
      case JacksonException _ when e.getOriginalMessage().startsWith("Missing required") ->
          "a value is expected";
      case JacksonException _ when e.getCause() instanceof IllegalArgumentException rule ->
          String.valueOf(rule.getMessage());
      default -> e.getOriginalMessage().replaceFirst(" \\((but|set) .*", "");
    };
  }

  /** A word with a meaning of its own. */
  private static <T> ValueDeserializer<T> text(Class<T> type, Function<String, T> meaning) {
    return new StdScalarDeserializer<>(type) {
      @Override
      public T deserialize(JsonParser parser, DeserializationContext context) {
        String word = parser.getString();
        try {
          return meaning.apply(word);
        } catch (RuntimeException e) {
          throw context.weirdStringException(word, type, "it means nothing");
        }
      }
    };
  }

  /** A key that a record has must be there with a value, unless it is {@link Nullable}. */
  private static final class RequiredUnlessNullable extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
      return isRequired(member) ? true : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
      return isRequired(member)
          ? JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL)
          : JsonSetter.Value.empty();
    }

    private static boolean isRequired(Annotated member) {
      return member instanceof AnnotatedParameter parameter
          && parameter.getOwner().getAnnotated() instanceof Executable creator
          && !creator.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(
              Nullable.class);
    }
  }
}
