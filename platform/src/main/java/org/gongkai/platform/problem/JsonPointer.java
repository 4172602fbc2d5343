package org.gongkai.platform.problem;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** Writes the path of a field as RFC 6901 does. */
final class JsonPointer {

  private JsonPointer() {}

  /** From a property path of bean validation, such as {@code items[0].name}. */
  static String ofProperty(String path) {
    String steps = path.replace("~", "~0").replace("/", "~1");
    return "/" + steps.replace("].", "/").replace("]", "").replace('[', '/').replace('.', '/');
  }

  /** From the place where Jackson stopped; empty for the document itself. */
  static String of(List<JacksonException.Reference> path) {
    return path.stream().map(step -> "/" + name(step)).collect(Collectors.joining());
  }

  private static String name(JacksonException.Reference step) {
    String property = step.getPropertyName();
    return property == null
        ? String.valueOf(step.getIndex())
        : property.replace("~", "~0").replace("/", "~1");
  }
}
