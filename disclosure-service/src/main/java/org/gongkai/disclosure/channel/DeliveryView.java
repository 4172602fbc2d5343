package org.gongkai.disclosure.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A delivery as staff see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
    String id,
    String itemId,
    Channel channel,
    String channelName,
    String place,
    Delivery.State state,
    @Nullable String url,
    @Nullable Instant at,
    @Nullable Long readers,
    @Nullable Long audience,
    @Nullable String note,
    @Nullable Instant together,
    @Nullable Boolean inTime,
    String name,
    long revision) {

  static DeliveryView of(Delivery delivery) {
    return new DeliveryView(
        delivery.id(),
        delivery.itemId(),
        delivery.channel(),
        delivery.channel().label(),
        delivery.place(),
        delivery.state(),
        delivery.url(),
        delivery.at(),
        delivery.readers(),
        delivery.audience(),
        delivery.note(),
        delivery.together(),
        delivery.inTime(),
        delivery.person().name(),
        delivery.revision());
  }
}
