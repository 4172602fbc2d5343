package org.gongkai.disclosure.item;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One stage passed by one person for the content with one hash.
 *
 * @param onBehalfOf for whom the person acted; null for the own right
 * @param delegation id of the delegation that allowed it
 * @param unit whose person answers for it; null where it was not kept yet
 */
public record Approval(
    ItemState stage,
    Person person,
    Instant at,
    String contentHash,
    @Nullable String remark,
    @Nullable Person onBehalfOf,
    @Nullable String delegation,
    @Nullable String unit) {

  public Approval(
      ItemState stage, Person person, Instant at, String contentHash, @Nullable String remark) {
    this(stage, person, at, contentHash, remark, null, null, null);
  }

  /**
   * Whether exactly the three stages were passed for this hash, by three people, none an author,
   * and on behalf of nobody who has another part in it.
   */
  static boolean cover(String contentHash, List<Approval> approvals, List<Person> authors) {
    Set<String> people = new HashSet<>();
    authors.forEach(author -> people.add(author.id()));
    return approvals.stream().map(Approval::stage).toList().equals(ReviewFlow.STAGES)
        && approvals.stream().allMatch(approval -> approval.contentHash.equals(contentHash))
        && approvals.stream()
            .allMatch(approval ->
                people.add(approval.person.id())
                    && (approval.onBehalfOf == null || people.add(approval.onBehalfOf.id())));
  }

  /** Whether the person took part in it, in person or through somebody else. */
  boolean involves(String id) {
    return person.id().equals(id) || onBehalfOf != null && onBehalfOf.id().equals(id);
  }
}
