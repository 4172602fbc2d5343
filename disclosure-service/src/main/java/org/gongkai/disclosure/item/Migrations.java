package org.gongkai.disclosure.item;

import java.util.Objects;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What a second migration of the same document may do. */
public final class Migrations {

  private static final ChangeNote CHANGED = new ChangeNote(Edition.Kind.MAJOR, "来源系统的内容有变化，重新迁移");

  private Migrations() {}

  /** Whether this content is public already. */
  public static boolean isSame(Item item, Content asked) {
    Edition edition = item.edition();
    return edition != null && edition.content().withChange(null).equals(asked);
  }

  /**
   * Whether the old system still has the say: what was reviewed, withdrawn or is being corrected
   * here has left it.
   */
  public static boolean isOnlyMigrated(Item item) {
    Edition edition = item.edition();
    return item.migration() != null
        && item.state() == ItemState.PUBLISHED
        && edition != null
        && edition.approvals().isEmpty();
  }

  /** What the old system has now becomes the next edition, marked as migrated. */
  public static Item again(Item item, Content next, Migration origin, @Nullable String unitName) {
    if (!isOnlyMigrated(item)) {
      throw Refusal.illegalTransition("迁移", item.state().described());
    }
    Step step =
        new Step(
            origin.at(), origin.by(), "migrate", item.state(), ItemState.PUBLISHED, CHANGED.note());
    IndexNumber number = Objects.requireNonNull(item.publication()).number();
    return new Change(item)
        .migratedAgain(origin, step)
        .content(next.withChange(CHANGED))
        .numberKey(next.elements().numberKey())
        .published(number, unitName, origin.by(), origin.at())
        .made()
        .announced();
  }
}
