package org.gongkai.disclosure.classification;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One of the 15 kinds of official documents (公文种类).
 *
 * @param use what it is for, in the words of the rules on official documents
 * @param direction null when it may go any way
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Genre(String name, String use, @Nullable Direction direction) {

  /** Which way a document goes between bodies. */
  public enum Direction {
    UP,
    DOWN,
    PARALLEL
  }
}
