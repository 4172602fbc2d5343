package org.gongkai.disclosure.item;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an item stands towards its readers and its people. */
public interface Standing {

  ItemState state();

  @Nullable Edition edition();

  @Nullable Withdrawal withdrawal();

  List<ValidityChange> validityChanges();

  List<Person> authors();

  List<Approval> approvals();

  /** Whether everybody may read its edition, also while a correction of it is under way. */
  default boolean isPublic() {
    return edition() != null && withdrawal() == null && !edition().content().isInternal();
  }

  /** Whether the staff of its unit may read its edition, and nobody else. */
  default boolean isInternallyPublic() {
    return edition() != null && withdrawal() == null && edition().content().isInternal();
  }

  /** Whether it was public once and a notice is left. */
  default boolean isNoticed() {
    return edition() != null && withdrawal() != null && !edition().content().isInternal();
  }

  /** Whether an act has ended its validity; what a date ends is not meant. */
  default boolean isEnded() {
    return validityChanges().stream().anyMatch(change -> change.validity() != Validity.AMENDED);
  }

  /** Whether it was published before, so that its working copy corrects an edition. */
  default boolean isCorrection() {
    return edition() != null && state().isInProgress();
  }

  default boolean isAuthor(String person) {
    return authors().stream().anyMatch(author -> author.id().equals(person));
  }

  default boolean hasApproved(String person) {
    return approvals().stream().anyMatch(approval -> approval.involves(person));
  }
}
