package org.gongkai.disclosure.page;

import java.util.List;

/** The way into the record. */
record HomePage(
    Frame frame,
    int total,
    List<ListPage.Line> latest,
    List<Branch> columns,
    List<Place> units,
    List<Place> themes) {

  /**
   * @param depth 0 for the columns at the top
   * @param items in it and below
   */
  record Branch(String name, String path, int depth, int items) {}

  record Place(String name, String path, int count) {}
}
