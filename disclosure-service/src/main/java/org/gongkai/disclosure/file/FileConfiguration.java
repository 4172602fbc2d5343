package org.gongkai.disclosure.file;

import java.time.Clock;
import org.gongkai.disclosure.file.content.FileCleaning;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.web.StreamedBodies;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Puts the reception of files together; opening them is kept off the event loop. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileProperties.class)
class FileConfiguration {

  private static final int THREAD_LIFE_SECONDS = 60;

  @Bean(destroyMethod = "dispose")
  Scheduler fileThreads(FileProperties properties) {
    return Schedulers.newBoundedElastic(
        properties.threads(), properties.queue(), "files", THREAD_LIFE_SECONDS, true);
  }

  @Bean
  StreamedBodies streamedBodies() {
    return StreamedBodies.of("/api/disclosure/files", "/api/disclosure/imports");
  }

  @Bean
  Arrivals arrivals(FileProperties properties, Scheduler fileThreads) {
    return new Arrivals(properties, fileThreads);
  }

  @Bean
  FileIntake fileIntake(
      Arrivals arrivals,
      Files files,
      Blobs blobs,
      FileProperties properties,
      Scheduler fileThreads,
      Clock clock) {
    return new FileIntake(
        arrivals,
        new FileCleaning(properties.kinds()),
        files,
        blobs,
        properties,
        fileThreads,
        clock);
  }

  @Bean
  Receiving receiving(Arrivals arrivals, FileIntake intake, Files files, Units units) {
    return new Receiving(arrivals, intake, files, units);
  }

  @Bean
  Delivery delivery(Blobs blobs) {
    return new Delivery(blobs);
  }

  @Bean
  FileSweep fileSweep(
      Files files, Blobs blobs, Items items, FileProperties properties, Clock clock) {
    return new FileSweep(files, blobs, items, properties, clock);
  }
}
