package org.dayanisma.aggregates;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ConfigurableTypeInformationMapper;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mapping.model.Property;
import org.springframework.data.mapping.model.SimpleTypeHolder;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.BasicMongoPersistentProperty;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;

/**
 * Turns records into documents and back, with Spring Data: each component is a field of the same
 * name. A day is text, since it has no time zone; a record of one text or number, such as an id, is
 * that text or number; a value of a sealed type has its simple name in {@code _type}.
 */
final class RecordDocuments<A extends Record> {

  static final String TYPE = "_type";

  private final Class<A> type;
  private final MappingMongoConverter converter;

  RecordDocuments(Class<A> type) {
    this.type = type;
    Set<Class<?>> reachable = RecordTypes.reachableFrom(type);
    MongoCustomConversions conversions = new MongoCustomConversions(convertersFor(reachable));
    MongoMappingContext context = new ComponentsOnly();
    context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
    context.afterPropertiesSet();
    this.converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
    converter.setCustomConversions(conversions);
    converter.setTypeMapper(
        new DefaultMongoTypeMapper(
            TYPE, List.of(new ConfigurableTypeInformationMapper(kindsAmong(reachable)))));
    converter.afterPropertiesSet();
  }

  /** All components that are not null. */
  Document write(A state) {
    Document document = new Document();
    converter.write(state, document);
    return document;
  }

  /**
   * The record of a document.
   *
   * @throws IllegalStateException if it is not such a document; the message says nothing about the
   *     values, which messages of the library and of constructors would repeat
   */
  A read(Document document) {
    try {
      return converter.read(type, document);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "A stored %s could not be read (%s)"
              .formatted(type.getSimpleName(), e.getClass().getSimpleName()));
    }
  }

  /** A value as it stands in a document. */
  @Nullable Object value(@Nullable Object value) {
    return value == null ? null : converter.convertToMongoType(value);
  }

  /** The alternatives of sealed types; no other type needs a name. */
  private static Map<Class<?>, String> kindsAmong(Set<Class<?>> reachable) {
    Map<Class<?>, String> names = new HashMap<>();
    reachable.stream()
        .filter(Class::isSealed)
        .flatMap(kinds -> Arrays.stream(kinds.getPermittedSubclasses()))
        .filter(RecordTypes::isInstantiable)
        .forEach(kind -> names.put(kind, kind.getSimpleName()));
    return names;
  }

  private static List<Object> convertersFor(Set<Class<?>> reachable) {
    List<Object> converters = new ArrayList<>(List.of(new DayToText(), new TextToDay()));
    for (Class<?> one : reachable) {
      RecordTypes.singleComponentOf(one)
          .ifPresent(component -> {
            converters.add(new Unwrapping(component));
            converters.add(new Wrapping(component));
          });
    }
    return converters;
  }

  /**
   * Spring Data also takes whatever looks like a getter for a property ({@code isOpen()}), and
   * makes every {@code id}, even one inside an aggregate, the {@code _id} of a document. Here
   * components are fields, and nothing else is.
   */
  private static final class ComponentsOnly extends MongoMappingContext {

    ComponentsOnly() {
      setAutoIndexCreation(false);
    }

    @Override
    public MongoPersistentProperty createPersistentProperty(
        Property property, MongoPersistentEntity<?> owner, SimpleTypeHolder simpleTypes) {
      return new Component(property, owner, simpleTypes);
    }
  }

  private static final class Component extends BasicMongoPersistentProperty {

    private final boolean hasField;

    Component(Property property, MongoPersistentEntity<?> owner, SimpleTypeHolder simpleTypes) {
      super(property, owner, simpleTypes, null);
      this.hasField = property.getField().isPresent();
    }

    @Override
    public boolean isTransient() {
      return !hasField || super.isTransient();
    }

    @Override
    public boolean isIdProperty() {
      return false;
    }

    @Override
    public String getFieldName() {
      return getName();
    }
  }

  @WritingConverter
  private static final class DayToText implements Converter<LocalDate, String> {
    @Override
    public String convert(LocalDate day) {
      return day.toString();
    }
  }

  @ReadingConverter
  private static final class TextToDay implements Converter<String, LocalDate> {
    @Override
    public LocalDate convert(String day) {
      return LocalDate.parse(day);
    }
  }

  private static Class<?> storedAs(RecordComponent component) {
    Class<?> held = component.getType();
    if (held == int.class) {
      return Integer.class;
    }
    if (held == long.class) {
      return Long.class;
    }
    return held == UUID.class ? String.class : held;
  }

  @WritingConverter
  private static final class Unwrapping implements GenericConverter {

    private final Class<?> record;
    private final Class<?> stored;
    private final Method accessor;

    Unwrapping(RecordComponent component) {
      this.record = component.getDeclaringRecord();
      this.stored = storedAs(component);
      this.accessor = component.getAccessor();
      accessor.setAccessible(true);
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
      return Set.of(new ConvertiblePair(record, stored));
    }

    @Override
    public @Nullable Object convert(
        @Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
      if (source == null) {
        return null;
      }
      try {
        Object value = accessor.invoke(source);
        return value instanceof UUID id ? id.toString() : value;
      } catch (InvocationTargetException | IllegalAccessException e) {
        throw new IllegalStateException(record.getSimpleName() + " could not be written");
      }
    }
  }

  @ReadingConverter
  private static final class Wrapping implements GenericConverter {

    private final Class<?> record;
    private final Class<?> stored;
    private final boolean holdsUuid;
    private final Constructor<?> constructor;

    Wrapping(RecordComponent component) {
      this.record = component.getDeclaringRecord();
      this.stored = storedAs(component);
      this.holdsUuid = component.getType() == UUID.class;
      try {
        this.constructor = record.getDeclaredConstructor(component.getType());
      } catch (NoSuchMethodException impossible) {
        throw new IllegalStateException(impossible);
      }
      constructor.setAccessible(true);
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
      return Set.of(new ConvertiblePair(stored, record));
    }

    @Override
    public @Nullable Object convert(
        @Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
      if (source == null) {
        return null;
      }
      try {
        return constructor.newInstance(holdsUuid ? UUID.fromString((String) source) : source);
      } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
        throw new IllegalStateException(record.getSimpleName() + " could not be read");
      }
    }
  }
}
