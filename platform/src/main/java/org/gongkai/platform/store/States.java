package org.gongkai.platform.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Reads where aggregates of one kind stand: from the component {@code state}, when it is an enum.
 *
 * @param accessor null for a kind without states
 */
record States(@Nullable Method accessor) {

  static final String FIELD = "state";

  static States of(Class<?> kind) {
    RecordComponent[] components = kind.isRecord() ? kind.getRecordComponents() : null;
    if (components == null) {
      return new States(null);
    }
    return Arrays.stream(components)
        .filter(one -> one.getName().equals(FIELD) && one.getType().isEnum())
        .map(one -> new States(one.getAccessor()))
        .findFirst()
        .orElseGet(() -> new States(null));
  }

  /** Where a stored document stands; empty for one from before its kind had states. */
  static Optional<String> stored(BsonDocument document) {
    return Optional.ofNullable(document.get(FIELD))
        .filter(BsonValue::isString)
        .map(state -> state.asString().getValue());
  }

  boolean isKnown() {
    return accessor != null;
  }

  @Nullable String of(Object aggregate) {
    try {
      return accessor != null && accessor.invoke(aggregate) instanceof Enum<?> state
          ? state.name()
          : null;
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException("Stored records are public: " + accessor, impossible);
    }
  }
}
