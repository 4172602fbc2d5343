package org.gongkai.disclosure.channel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an item was spread.
 *
 * @param planned not yet delivered
 * @param readers of deliveries whose audience is known
 * @param audience of the same
 * @param rate readers to audience in percent, two digits (到达率); null when no audience is known
 * @param together how its joint releases went, one for each agreed time
 */
record Reach(
    List<DeliveryView> deliveries,
    int planned,
    int delivered,
    int failed,
    long readers,
    long audience,
    @Nullable BigDecimal rate,
    List<JointVoice> together) {

  static Reach of(List<Delivery> all) {
    List<Delivery> counted =
        all.stream()
            .filter(one -> one.state() == Delivery.State.DELIVERED && one.audience() != null)
            .toList();
    long audience = counted.stream().mapToLong(one -> Objects.requireNonNull(one.audience())).sum();
    long readers =
        counted.stream().mapToLong(one -> Objects.requireNonNullElse(one.readers(), 0L)).sum();
    return new Reach(
        all.stream().map(DeliveryView::of).toList(),
        count(all, Delivery.State.PLANNED),
        count(all, Delivery.State.DELIVERED),
        count(all, Delivery.State.FAILED),
        readers,
        audience,
        audience == 0
            ? null
            : BigDecimal.valueOf(readers)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(audience), 2, RoundingMode.HALF_UP),
        JointVoice.of(all));
  }

  private static int count(List<Delivery> all, Delivery.State state) {
    return (int) all.stream().filter(one -> one.state() == state).count();
  }
}
