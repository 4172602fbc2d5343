package org.gongkai.disclosure.item;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.disclosure.column.DocumentTypes;
import org.springframework.stereotype.Component;

/** The types of items, for the templates of columns. */
@Component
class ItemTypes implements DocumentTypes {

  private static final Set<String> NAMES =
      Stream.of(ItemType.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

  @Override
  public Set<String> names() {
    return NAMES;
  }
}
