package org.gongkai.disclosure.notice;

import org.gongkai.platform.event.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears what has become public or gone, so that nobody is asked for it any more. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

  /** All that is read of an event. */
  record News(String id) {}

  @Bean
  EventSubscription settledNotices(NoticeSweep sweep) {
    return EventSubscription.to("disclosure.item")
        .readBy("notices")
        .on("disclosure.item.published.v1", News.class, news -> sweep.settle(news.id()))
        .on("disclosure.item.withdrawn.v1", News.class, news -> sweep.settle(news.id()));
  }
}
