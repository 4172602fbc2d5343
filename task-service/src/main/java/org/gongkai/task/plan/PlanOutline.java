package org.gongkai.task.plan;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** What is read of a plan to link it with those of other levels. */
public record PlanOutline(@BsonId String id, String unit, Head head) {

  /** The lines of its document that name it and what it carries out. */
  public record Head(
      String title, int year, @Nullable String documentNumber, List<PlanHead.Upstream> upstream) {

    public Head {
      upstream = List.copyOf(upstream);
    }
  }
}
