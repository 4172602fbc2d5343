package org.gongkai.disclosure.search;

import java.io.IOException;
import org.gongkai.disclosure.column.Columns;
import org.gongkai.disclosure.file.Files;
import org.gongkai.platform.event.EventSubscription;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The index, what fills it and what reads it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(SearchProperties.class)
class SearchConfiguration {

  @Bean
  IndexFolder indexFolder(SearchProperties properties) throws IOException {
    return IndexFolder.open(properties.folder());
  }

  @Bean
  ItemIndex itemIndex(IndexFolder folder, Columns columns) throws IOException {
    return new ItemIndex(folder.path(), columns);
  }

  @Bean
  ItemSearch itemSearch(ItemIndex index, Columns columns) {
    return new ItemSearch(index, columns);
  }

  /** Lucene blocks: it has threads of its own, and more work than they can take is refused. */
  @Bean(destroyMethod = "dispose")
  Scheduler searchThreads(SearchProperties properties) {
    return Schedulers.newBoundedElastic(properties.threads(), properties.queue(), "search");
  }

  @Bean
  IndexFilling indexFilling(
      ItemIndex index, Columns columns, Files files, ApplicationEventPublisher inside) {
    return new IndexFilling(index, columns, new AttachedWords(files), inside);
  }

  @Bean
  EventSubscription publicItems(ItemIndex index, IndexFilling filling) {
    return EventSubscription.replica("disclosure.item", index::nextOffsets, filling::take);
  }
}
