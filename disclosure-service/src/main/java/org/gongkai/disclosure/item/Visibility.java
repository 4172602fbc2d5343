package org.gongkai.disclosure.item;

/** Whom an item is for, once it is published. */
public enum Visibility {
  PUBLIC,
  /** The staff of its unit (机关内部政务公开); no public path leads to it. */
  INTERNAL
}
