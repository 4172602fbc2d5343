package org.gongkai.disclosure.proof.check;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What one check of the whole store found.
 *
 * @param root of the log as its leaves are now, lower-case hexadecimal
 * @param editions public contents whose hash was computed again
 * @param findings at most {@value #MOST} of each kind
 */
public record CheckReport(
    @BsonId Instant at,
    long tookMillis,
    long leaves,
    String root,
    long tiles,
    long checkpoints,
    long editions,
    long auditEntries,
    boolean sound,
    List<Finding> findings) {

  static final int MOST = 50;
}
