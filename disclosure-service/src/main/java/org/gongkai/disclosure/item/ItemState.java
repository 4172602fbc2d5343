package org.gongkai.disclosure.item;

import org.gongkai.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/** Where an item stands; a review stage names the role that may pass it. */
public enum ItemState {
  /** Open to its authors. */
  DRAFT("拟稿", null),
  /** Waits for the first of three approvals. */
  FIRST_REVIEW("初审", Role.FIRST_REVIEWER),
  /** Waits for the second. */
  REVIEW("审核", Role.REVIEWER),
  /** Waits for the third. */
  SIGN_OFF("审发", Role.SIGNER),
  /** May be published as it is; an edit sends it back. */
  APPROVED("待发布", null),
  /** Public; its content is fixed. */
  PUBLISHED("已发布", null),
  /** No longer public, but its notice is. */
  WITHDRAWN("已撤下", null),
  /** Still public, but the record is closed: nobody works on it any more. */
  ARCHIVED("已归档", null);

  private final String label;
  private final @Nullable Role reviewer;

  ItemState(String label, @Nullable Role reviewer) {
    this.label = label;
    this.reviewer = reviewer;
  }

  /** The Chinese name shown to people. */
  public String label() {
    return label;
  }

  /** The role that decides at this stage; null outside the review. */
  public @Nullable Role reviewer() {
    return reviewer;
  }

  public boolean isReviewStage() {
    return reviewer != null;
  }

  /** Not yet public, so that its content may still change. */
  public boolean isInProgress() {
    return compareTo(PUBLISHED) < 0;
  }

  ItemState next() {
    return values()[ordinal() + 1];
  }

  /** For people who are told that something is not possible now. */
  String described() {
    return label;
  }
}
