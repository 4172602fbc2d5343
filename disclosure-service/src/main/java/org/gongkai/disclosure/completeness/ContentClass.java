package org.gongkai.disclosure.completeness;

import java.util.List;

/**
 * A class of what every unit discloses of its own accord (条例第二十条).
 *
 * @param code {@code A20-01} to {@code A20-15}, the number of the article's item
 * @param columns whose content, with all below them, is of the class
 */
record ContentClass(String code, String name, List<String> columns) {

  ContentClass {
    columns = List.copyOf(columns);
  }
}
