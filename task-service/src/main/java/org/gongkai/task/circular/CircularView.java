package org.gongkai.task.circular;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.task.problem.Oversight;
import org.jspecify.annotations.Nullable;

/** A circular as staff see it. */
record CircularView(
    String id,
    String issuer,
    CircularKind kind,
    String title,
    String period,
    List<String> addressees,
    List<ItemView> items,
    @Nullable CircularOrigin origin,
    CircularState state,
    @Nullable String draftedBy,
    @Nullable String reviewedBy,
    @Nullable Instant issuedAt,
    List<Circular.Receipt> receipts,
    List<String> missing,
    List<Circular.Step> history,
    long revision,
    List<String> allowedActions) {

  /** What it says of one unit. */
  record ItemView(String unit, @Nullable String unitName, String facts, @Nullable String demand) {}

  static CircularView of(Circular circular, Oversight oversight) {
    CircularContent content = circular.content();
    return new CircularView(
        circular.id(),
        circular.issuer(),
        content.kind(),
        content.title(),
        content.period(),
        content.addressees(),
        content.items().stream()
            .map(item ->
                new ItemView(
                    item.unit(), oversight.tree().name(item.unit()), item.facts(), item.demand()))
            .toList(),
        circular.origin(),
        circular.state(),
        lastBy(circular, "draft"),
        circular.state() == CircularState.DRAFT ? null : lastBy(circular, "review"),
        circular.issuedAt(),
        circular.receipts(),
        circular.missing(),
        circular.history(),
        circular.revision(),
        actions(circular, oversight));
  }

  private static @Nullable String lastBy(Circular circular, String action) {
    return circular.history().reversed().stream()
        .filter(step -> step.action().equals(action))
        .map(Circular.Step::name)
        .findFirst()
        .orElse(null);
  }

  private static List<String> actions(Circular circular, Oversight oversight) {
    List<String> actions = new ArrayList<>();
    Actor actor = oversight.actor();
    boolean writes = oversight.oversees(circular.issuer());
    boolean reviews = CircularDesk.reviews(circular, oversight);
    boolean other = !circular.writers().contains(actor.id());
    switch (circular.state()) {
      case DRAFT -> {
        add(actions, writes, "edit");
        add(actions, reviews && other, "review");
        add(actions, reviews, "return");
      }
      case REVIEWED -> {
        add(actions, reviews, "return");
        add(actions, writes, "issue");
      }
      case ISSUED -> {
        boolean answers = actor.is(Role.HANDLER) || actor.is(Role.OFFICE);
        add(actions, answers && circular.missing().contains(actor.unit()), "receive");
      }
    }
    return List.copyOf(actions);
  }

  private static void add(List<String> actions, boolean allowed, String action) {
    if (allowed) {
      actions.add(action);
    }
  }
}
