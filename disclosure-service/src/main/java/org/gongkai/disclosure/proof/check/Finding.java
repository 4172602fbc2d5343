package org.gongkai.disclosure.proof.check;

/**
 * Something that contradicts the log.
 *
 * @param subject what it is about: an item's id, {@code leaf 7}, {@code tile 0/3}
 * @param detail for administrators, in Chinese
 */
public record Finding(Kind kind, String subject, String detail) {

  /** What is wrong. */
  public enum Kind {
    LEAF_MISSING,
    LEAF_ALTERED,
    TILE_ALTERED,
    CHECKPOINT_BROKEN,
    CONTENT_ALTERED,
    ITEM_WITHOUT_LEAF,
    ITEM_MISSING,
    AUDIT_ALTERED,
    AUDIT_MISSING,
    /** Older than what was closed last, and in no batch: it was put there afterwards. */
    AUDIT_ADDED
  }
}
