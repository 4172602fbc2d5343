package org.gongkai.disclosure.item;

import java.util.List;
import org.gongkai.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/**
 * How an item is reviewed. A version never changes; an item keeps the one that it was submitted
 * under.
 *
 * @param stages always the three of {@link #STAGES}, in their order
 * @param coReaders how many must have read an important item
 * @param retrospectiveDays working days within which an emergency must be approved
 * @param secrecyStated whether the second reviewer must say in so many words whether the content
 *     may be open; null, as in versions of old, for no
 */
public record ReviewFlow(
    int version,
    List<Stage> stages,
    int coReaders,
    int retrospectiveDays,
    @Nullable Boolean secrecyStated) {

  /** What no version can do without. */
  public static final List<ItemState> STAGES =
      List.of(ItemState.FIRST_REVIEW, ItemState.REVIEW, ItemState.SIGN_OFF);

  /** What holds where nothing is configured. */
  public static final ReviewFlow INITIAL =
      new ReviewFlow(
          1,
          List.of(
              new Stage(ItemState.FIRST_REVIEW, "初审", List.of(Role.FIRST_REVIEWER), false, true),
              new Stage(ItemState.REVIEW, "审核", List.of(Role.REVIEWER), false, true),
              new Stage(ItemState.SIGN_OFF, "审发", List.of(Role.SIGNER), false, true)),
          2,
          1,
          null);

  /**
   * One of the three.
   *
   * @param roles any of which may pass it
   * @param delegable whether a colleague may act for the reviewer
   */
  public record Stage(
      ItemState stage, String label, List<Role> roles, boolean remarkRequired, boolean delegable) {

    public Stage {
      roles = List.copyOf(roles);
    }
  }

  /** Refuses a flow that leaves out a stage or the people of one. */
  public ReviewFlow {
    stages = List.copyOf(stages);
    if (!stages.stream().map(Stage::stage).toList().equals(STAGES)
        || stages.stream().anyMatch(stage -> stage.roles().isEmpty())
        || version < 1
        || coReaders < 1
        || retrospectiveDays < 1) {
      throw new IllegalArgumentException(
          "Review flow " + version + " needs its three stages, each with a role");
    }
  }

  boolean asksForSecrecy() {
    return Boolean.TRUE.equals(secrecyStated);
  }

  /** The rules of one of the three stages. */
  public Stage stage(ItemState state) {
    return stages.get(STAGES.indexOf(state));
  }
}
