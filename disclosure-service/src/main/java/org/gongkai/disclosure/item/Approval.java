package org.gongkai.disclosure.item;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One stage passed by one person for the content with one hash. */
public record Approval(
    ItemState stage, Person person, Instant at, String contentHash, @Nullable String remark) {

  private static final List<ItemState> STAGES =
      List.of(ItemState.FIRST_REVIEW, ItemState.REVIEW, ItemState.SIGN_OFF);

  /**
   * Whether exactly the three stages were passed for this hash, by three people, none an author.
   */
  static boolean cover(String contentHash, List<Approval> approvals, List<Person> authors) {
    Set<String> people = new HashSet<>();
    authors.forEach(author -> people.add(author.id()));
    return approvals.stream().map(Approval::stage).toList().equals(STAGES)
        && approvals.stream().allMatch(approval -> approval.contentHash.equals(contentHash))
        && approvals.stream().allMatch(approval -> people.add(approval.person.id()));
  }
}
