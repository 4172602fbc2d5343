package org.gongkai.task.reminder;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Collection;
import org.bson.conversions.Bson;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** All reminders, the newest of a unit first. */
class ReminderFile {

  private static final Bson NEWEST = Sorts.orderBy(Sorts.descending("at"), Sorts.ascending("_id"));

  private final Documents<Reminder> documents;

  ReminderFile(DocumentStores stores) {
    documents =
        stores.of(
            "reminders",
            Reminder.class,
            new IndexModel(
                Indexes.compoundIndex(
                    Indexes.ascending("unitId"),
                    Indexes.descending("at"),
                    Indexes.ascending("_id"))),
            new IndexModel(
                Indexes.compoundIndex(
                    Indexes.ascending("unitId", "seen"),
                    Indexes.descending("at"),
                    Indexes.ascending("_id"))));
  }

  Documents<Reminder> documents() {
    return documents;
  }

  Flux<Reminder> list(
      String unitId,
      @Nullable Boolean seen,
      Collection<Reminder.Audience> audiences,
      PageRequest page) {
    Bson all = and(whose(unitId, seen), in("audience", audiences));
    Cursor cursor = page.cursor();
    return documents.find(
        cursor == null ? all : and(all, behind(cursor)), NEWEST, page.limitPlusOne());
  }

  Flux<Reminder> unseen(String unitId, Reminder.Audience audience, int limit) {
    return documents.find(and(whose(unitId, false), eq("audience", audience)), NEWEST, limit);
  }

  private static Bson whose(String unitId, @Nullable Boolean seen) {
    return seen == null ? eq("unitId", unitId) : and(eq("unitId", unitId), eq("seen", seen));
  }

  private static Bson behind(Cursor cursor) {
    Instant at = cursor.instant(0);
    return or(lt("at", at), and(eq("at", at), gt("_id", cursor.text(1))));
  }
}
