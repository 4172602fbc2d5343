package org.gongkai.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class EventSubscriptionTests {

  private final List<String> heard = new ArrayList<>();

  record Said(String word) {}

  @Test
  void letsSeveralFeaturesHearTheSameTopicInTurn() {
    EventSubscription first = hears("first", "test.word", "test.word.said.v1");
    EventSubscription second = hears("second", "test.word", "test.word.said.v1");
    EventSubscription other = hears("other", "test.word", "test.word.sung.v1");
    EventSubscription elsewhere = hears("elsewhere", "test.song", "test.word.said.v1");

    List<EventSubscription> merged =
        EventSubscription.merged(List.of(first, second, other, elsewhere));
    assertThat(merged)
        .extracting(EventSubscription::topic)
        .containsExactly("test.word", "test.song");

    merged.getFirst().handle(event("test.word.said.v1")).block();
    merged.getFirst().handle(event("test.word.sung.v1")).block();
    assertThat(heard).containsExactly("first hey", "second hey", "other hey");
  }

  @Test
  void doesNotGoOnWhenOneOfThemFails() {
    EventSubscription failing =
        EventSubscription.to("test.word")
            .on("test.word.said.v1", Said.class, said -> Mono.error(new IllegalStateException()));
    EventSubscription second = hears("second", "test.word", "test.word.said.v1");

    EventSubscription merged = EventSubscription.merged(List.of(failing, second)).getFirst();
    assertThatThrownBy(() -> merged.handle(event("test.word.said.v1")).block())
        .isInstanceOf(IllegalStateException.class);
    assertThat(heard).isEmpty();
  }

  @Test
  void givesANamedReaderAPlaceOfItsOwn() {
    EventSubscription first = hears("first", "test.word", "test.word.said.v1");
    EventSubscription later = hears("later", "test.word", "test.word.said.v1").readBy("later");

    List<EventSubscription> merged = EventSubscription.merged(List.of(first, later));

    assertThat(merged)
        .extracting(each -> each.group("word-service"))
        .containsExactly("word-service", "word-service-later");
    merged.getLast().handle(event("test.word.said.v1")).block();
    assertThat(heard).containsExactly("later hey");
  }

  @Test
  void leavesReplicasApart() {
    EventSubscription replica =
        EventSubscription.replica("test.word", Map::of, batch -> Mono.empty());
    EventSubscription reader = hears("reader", "test.word", "test.word.said.v1");

    assertThat(EventSubscription.merged(List.of(reader, replica)))
        .containsExactlyInAnyOrder(reader, replica);
  }

  private EventSubscription hears(String who, String topic, String type) {
    return EventSubscription.to(topic)
        .on(type, Said.class, said -> Mono.fromRunnable(() -> heard.add(who + " " + said.word())));
  }

  private static ReceivedEvent event(String type) {
    byte[] body = "{\"word\":\"hey\"}".getBytes(StandardCharsets.UTF_8);
    return new ReceivedEvent("e1", type, "w1", Instant.EPOCH, body, 0, 0);
  }
}
