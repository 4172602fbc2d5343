package org.gongkai.local.faults;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.local.story.Answer;
import org.gongkai.local.story.Desk;
import org.gongkai.local.story.Eventually;
import org.gongkai.local.story.Notices;
import org.gongkai.local.story.People;

/** Publishes notices as a person with patience does: after a failure, look and try again. */
final class Publisher {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final People people;
  private final Desk desk;

  Publisher(People people) {
    this.people = people;
    this.desk = new Desk(people);
  }

  /** So many notices for one task, approved and ready, however often that has to be begun. */
  List<Answer> approved(String title, int count, String planId, String taskItemId) {
    List<Answer> approved = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      String full = title + "（" + number + "）";
      Eventually.within(
          PATIENCE,
          () -> approved.add(desk.approved(Notices.fulfilling(full, planId, taskItemId))));
    }
    return approved;
  }

  /** Must succeed at once; gives the ids. */
  List<String> publishAtOnce(List<Answer> approved) {
    return approved.stream().map(item -> desk.publish(item).expect(200).text("id")).toList();
  }

  /** Goes on until each is published, whatever dies meanwhile. */
  List<String> publishPatiently(List<Answer> approved) throws InterruptedException {
    List<String> ids = new ArrayList<>();
    for (Answer item : approved) {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (!isPublished(item)) {
        if (System.nanoTime() > end) {
          throw new AssertionError(item.text("title") + " could not be published");
        }
        Thread.sleep(PAUSE);
      }
      ids.add(item.text("id"));
    }
    return ids;
  }

  /** A lost answer may have been a success: the item itself tells. */
  private boolean isPublished(Answer item) {
    try {
      if (desk.publish(item).status() == 200) {
        return true;
      }
      Answer now = people.the("signer").get("/api/disclosure/desk/" + item.text("id"));
      return now.status() == 200 && now.text("state").equals("PUBLISHED");
    } catch (UncheckedIOException lost) {
      return false;
    }
  }
}
