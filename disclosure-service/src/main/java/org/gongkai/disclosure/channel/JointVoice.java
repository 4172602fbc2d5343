package org.gongkai.disclosure.channel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a joint release went (联动发声).
 *
 * @param at the agreed time
 * @param channels all that were to speak then
 * @param inTime those that spoke within two hours of it
 * @param silent those that have not spoken yet, or could not
 */
record JointVoice(Instant at, int channels, int inTime, int silent) {

  /** One for each agreed time, the earliest first. */
  static List<JointVoice> of(List<Delivery> all) {
    Map<Instant, List<Delivery>> byTime =
        all.stream()
            .filter(one -> one.together() != null)
            .collect(
                Collectors.groupingBy(
                    one -> Objects.requireNonNull(one.together()),
                    TreeMap::new,
                    Collectors.toList()));
    return byTime.entrySet().stream().map(time -> of(time.getKey(), time.getValue())).toList();
  }

  private static JointVoice of(Instant at, List<Delivery> all) {
    int inTime = (int) all.stream().filter(one -> Boolean.TRUE.equals(one.inTime())).count();
    int silent = (int) all.stream().filter(one -> one.state() != Delivery.State.DELIVERED).count();
    return new JointVoice(at, all.size(), inTime, silent);
  }
}
