package org.gongkai.store;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * The elements of several sources one after the other. Unlike a flat-mapped stream it never reads
 * ahead, which matters if a source is a large range and the reader stops early.
 */
final class Concatenation<S, T> implements Iterator<T> {

  private final Iterator<S> sources;
  private final Function<S, Iterator<T>> open;
  private Iterator<T> current = Collections.emptyIterator();

  Concatenation(Iterator<S> sources, Function<S, Iterator<T>> open) {
    this.sources = sources;
    this.open = open;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && sources.hasNext()) {
      current = open.apply(sources.next());
    }
    return current.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }
}
