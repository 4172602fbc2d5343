package org.gongkai.disclosure.validity;

import java.util.List;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.disclosure.item.Link;
import org.gongkai.platform.event.EventSubscription;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Hears of every change of what is public. */
@Configuration(proxyBeanMethods = false)
class LinkConfiguration {

  @Bean
  EventSubscription linkedItems(Linking linking) {
    return EventSubscription.to("disclosure.item")
        .readBy("links")
        .on("disclosure.item.published.v1", Changed.class, changed -> follow(linking, changed))
        .on("disclosure.item.withdrawn.v1", Changed.class, changed -> follow(linking, changed));
  }

  private static Mono<Void> follow(Linking linking, Changed changed) {
    return changed.isSilent() ? Mono.empty() : linking.follow(changed.id());
  }

  /**
   * Which item; how it stands is read when the event is handled.
   *
   * @param edition null for one that is withdrawn
   */
  record Changed(
      String id, @Nullable ItemType type, @Nullable Integer edition, @Nullable List<Link> links) {

    /**
     * A first edition that says nothing of others never did: most of an import is like this. What
     * an interpretation interprets, or a meeting decided, may be registered only.
     */
    boolean isSilent() {
      return edition != null
          && edition == 1
          && type != ItemType.INTERPRETATION
          && type != ItemType.MEETING_RECORD
          && (links == null || links.stream().noneMatch(link -> link.kind().isStated()));
    }
  }
}
