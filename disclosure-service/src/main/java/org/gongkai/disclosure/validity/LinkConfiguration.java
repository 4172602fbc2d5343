package org.gongkai.disclosure.validity;

import org.gongkai.platform.event.EventSubscription;
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
    return linking.follow(changed.id());
  }

  /** Which item; how it stands is read when the event is handled. */
  record Changed(String id) {}
}
