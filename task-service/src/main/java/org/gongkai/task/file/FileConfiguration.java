package org.gongkai.task.file;

import java.time.Clock;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the files of staff. */
@Configuration(proxyBeanMethods = false)
class FileConfiguration {

  @Bean
  Files files(DocumentStores stores, Units units, Clock clock) {
    FileParts parts = new FileParts(stores, "fileParts");
    return new Files(stores.of("files", StoredFile.class), parts, units, clock);
  }
}
