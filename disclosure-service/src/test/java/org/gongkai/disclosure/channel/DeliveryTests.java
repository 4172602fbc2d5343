package org.gongkai.disclosure.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.gongkai.disclosure.channel.Delivery.State;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("D-59")
class DeliveryTests {

  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final Person BY = new Person("drafter", "沈言");

  @Test
  void isConfirmedByAPersonOnceTheItemIsPublic() {
    Delivery planned = planned(Channel.RESIDENTS_GROUP, 200L);
    DeliveredRequest said = new DeliveredRequest("https://example.invalid/1", null, 50L);
    assertThatThrownBy(() -> planned.delivered(said, false, BY, NOW)).isInstanceOf(Refusal.class);
    Delivery out = planned.delivered(said, true, BY, NOW);
    assertThat(out.state()).isEqualTo(State.DELIVERED);
    assertThat(out.at()).isEqualTo(NOW);
    Delivery counted =
        out.delivered(new DeliveredRequest(null, null, 150L), true, BY, NOW.plusSeconds(60));
    assertThat(counted.url()).isEqualTo("https://example.invalid/1");
    assertThat(counted.at()).isEqualTo(NOW);
    assertThat(counted.readers()).isEqualTo(150);
    assertThatThrownBy(() -> counted.failed("x", BY, NOW)).isInstanceOf(Refusal.class);
  }

  @Test
  void whatFailedMayBeDeliveredLater() {
    Delivery failed = planned(Channel.SCREEN, null).failed("屏幕故障", BY, NOW);
    assertThat(failed.note()).isEqualTo("屏幕故障");
    Delivery later = failed.delivered(new DeliveredRequest(null, null, null), true, BY, NOW);
    assertThat(later.state()).isEqualTo(State.DELIVERED);
    assertThat(later.note()).isNull();
  }

  @Test
  void reachesAreCountedWhereTheAudienceIsKnown() {
    Delivery group =
        planned(Channel.RESIDENTS_GROUP, 300L)
            .delivered(new DeliveredRequest(null, null, 100L), true, BY, NOW);
    Delivery board =
        planned(Channel.NOTICE_BOARD, null)
            .delivered(new DeliveredRequest(null, null, 999L), true, BY, NOW);
    Reach reach = Reach.of(List.of(group, board, planned(Channel.RADIO, 50L)));
    assertThat(reach.rate()).isEqualByComparingTo("33.33");
    assertThat(reach.planned()).isEqualTo(1);
    assertThat(reach.delivered()).isEqualTo(2);
    assertThat(Reach.of(List.of()).rate()).isNull();
  }

  @Test
  void channelsOfAJointReleaseSpeakWithinTwoHours() {
    Delivery soon = joint("a").delivered(said(NOW.plusSeconds(7_200)), true, BY, NOW);
    Delivery late = joint("b").delivered(said(NOW.plusSeconds(7_201)), true, BY, NOW);
    Delivery silent = joint("c");
    assertThat(soon.inTime()).isTrue();
    assertThat(late.inTime()).isFalse();
    assertThat(silent.inTime()).isNull();
    assertThat(planned(Channel.RADIO, null).inTime()).isNull();
    Reach reach = Reach.of(List.of(soon, late, silent, planned(Channel.RADIO, null)));
    assertThat(reach.together()).containsExactly(new JointVoice(NOW, 3, 1, 1));
  }

  private static Delivery joint(String place) {
    PlanRequest plan = new PlanRequest(Channel.NEW_MEDIA, place, null);
    return Delivery.planned(place, "item-1", "wangchuan-education", plan, NOW, BY, NOW);
  }

  private static DeliveredRequest said(Instant at) {
    return new DeliveredRequest(null, at, null);
  }

  private static Delivery planned(Channel channel, Long audience) {
    PlanRequest plan = new PlanRequest(channel, "青石镇", audience);
    return Delivery.planned("d-1", "item-1", "wangchuan-education", plan, BY, NOW);
  }
}
