package org.gongkai.disclosure.item;

import java.time.Instant;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What happens to an item on its way through a release package. */
public final class Joint {

  private Joint() {}

  /**
   * Holds an approved item; the same when it is held already.
   *
   * @param hold names the package and the attempt, so that what one attempt lets go another keeps
   */
  public static Item reserve(Item item, String hold, Actor by, Instant at) {
    if (isHeld(item, hold)) {
      return item;
    }
    if (item.isReserved() || item.state() != ItemState.APPROVED || item.edition() != null) {
      throw Refusal.illegalTransition("同步发布", item.state().described());
    }
    Reviews.requireReleasable(item);
    return new Change(item)
        .step("reserve", ItemState.APPROVED, by, at, null)
        .release(JointRelease.reserved(hold))
        .made();
  }

  /** Lets an item go that is held like this; any other stays as it is. */
  public static Item free(Item item, String hold, Actor by, Instant at) {
    return isHeld(item, hold)
        ? new Change(item).step("free", ItemState.APPROVED, by, at, null).release(null).made()
        : item;
  }

  /** Whether the item is held like this. */
  public static boolean isHeld(Item item, String hold) {
    JointRelease release = item.release();
    return release != null && item.isReserved() && release.id().equals(hold);
  }

  /** Publishes a held item once its package has committed; the same when that was done before. */
  static Item publish(
      Item item,
      String hold,
      JointRelease release,
      IndexNumber number,
      @Nullable String unitName,
      Actor by,
      Instant at) {
    if (release.equals(item.release())) {
      return item;
    }
    if (!isHeld(item, hold)) {
      throw Refusal.illegalTransition("同步发布", item.state().described());
    }
    Reviews.requireReleasable(item);
    return new Change(item)
        .step(Action.PUBLISH, ItemState.PUBLISHED, by, at, null)
        .release(release)
        .published(number, unitName, Person.of(by), at)
        .made()
        .announced();
  }

  /** The item as it would be in the package, for asking the gates. */
  public static Item candidate(Item item, JointRelease release) {
    return new Change(item).release(release).made();
  }
}
