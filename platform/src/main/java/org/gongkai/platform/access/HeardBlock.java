package org.gongkai.platform.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What was heard of a person on the common list; public for the codec alone.
 *
 * @param blocked false once it was lifted
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record HeardBlock(
    @BsonId String id,
    long revision,
    Instant occurredAt,
    boolean blocked,
    @Nullable Instant until) {

  /** As a line of the own list. */
  BlockedPerson person() {
    return new BlockedPerson(
        id, revision, "已由任务服务统一停用", until, "task-service", occurredAt, !blocked, List.of());
  }
}
