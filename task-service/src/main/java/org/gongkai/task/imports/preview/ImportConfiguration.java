package org.gongkai.task.imports.preview;

import java.time.Clock;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.assignment.PlanWork;
import org.gongkai.task.file.FileParts;
import org.gongkai.task.imports.document.Limits;
import org.gongkai.task.plan.Amendments;
import org.gongkai.task.plan.Plans;
import org.gongkai.task.unit.Collectives;
import org.gongkai.task.unit.UnitMatching;
import org.gongkai.task.unit.Units;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** Wires the way from a text to a plan. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportProperties.class)
class ImportConfiguration {

  @Bean(destroyMethod = "dispose")
  Scheduler importThreads(ImportProperties properties) {
    return Schedulers.newBoundedElastic(properties.threads(), properties.queue(), "import");
  }

  @Bean
  Reading reading(Scheduler importThreads, ImportProperties properties) {
    Limits limits = Limits.standard().withBytes(properties.bodyLimit().toBytes());
    return new Reading(limits, importThreads);
  }

  @Bean
  Imports imports(DocumentStores stores, Reading reading, Plans plans, Units units, Clock clock) {
    return new Imports(
        stores.of("planImports", PlanImport.class, ImportLine.INDEXES),
        new FileParts(stores, "importOriginals"),
        reading,
        plans,
        units,
        clock);
  }

  @Bean
  Confirmation confirmation(
      Imports imports,
      Plans plans,
      Amendments amendments,
      PlanWork work,
      UnitMatching matching,
      Clock clock) {
    return new Confirmation(imports, plans, amendments, work, matching, clock);
  }

  @Bean
  ImportViews importViews(
      Units units,
      UnitMatching matching,
      Collectives collectives,
      Confirmation confirmation,
      Clock clock) {
    return new ImportViews(units, matching, collectives, confirmation, clock);
  }

  @Bean
  WebFluxConfigurer largeSheetEdits(JsonMapper mapper, ImportProperties properties) {
    return new WebFluxConfigurer() {
      @Override
      public void configureHttpMessageCodecs(ServerCodecConfigurer configurer) {
        configurer.customCodecs().register(new SheetEditDecoder(mapper, properties.bytes()));
      }
    };
  }
}
