package org.gongkai.task.ledger;

import java.time.Clock;
import org.gongkai.platform.event.EventSink;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.assignment.Assignments;
import org.gongkai.task.assignment.LastDays;
import org.gongkai.task.assignment.OfficeWork;
import org.gongkai.task.assignment.UnitWork;
import org.gongkai.task.imports.preview.Reading;
import org.gongkai.task.plan.PlanAccess;
import org.gongkai.task.plan.Plans;
import org.gongkai.task.plan.TaskItems;
import org.gongkai.task.unit.Units;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Opens the ledger. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

  private static final int EXPORTS = 2;
  private static final int WAITING = 10_000;

  @Bean
  RowWork rowWork(Assignments assignments) {
    return new RowWork(assignments);
  }

  @Bean
  Ledger ledger(TaskItems items, PlanAccess access, RowWork work, Units units, Clock clock) {
    return new Ledger(items, access, work, units, clock);
  }

  @Bean(destroyMethod = "dispose")
  Scheduler exportThreads() {
    return Schedulers.newBoundedElastic(EXPORTS, WAITING, "export");
  }

  @Bean
  LedgerExport ledgerExport(
      TaskItems items,
      Plans plans,
      RowWork work,
      @Qualifier("exportThreads") Scheduler threads,
      Clock clock) {
    return new LedgerExport(items, plans, work, threads, clock);
  }

  @Bean
  LedgerImports ledgerImports(
      DocumentStores stores,
      Reading reading,
      TaskItems items,
      Assignments assignments,
      UnitWork unitWork,
      OfficeWork officeWork,
      LastDays lastDays,
      Clock clock) {
    LedgerChanges changes =
        new LedgerChanges(assignments, items, unitWork, officeWork, lastDays, clock);
    return new LedgerImports(
        stores.of("ledgerImports", LedgerImport.class),
        reading,
        items,
        assignments,
        changes,
        clock);
  }

  @Bean
  SavedFilters savedFilters(DocumentStores stores, EventSink trail, Clock clock) {
    return new SavedFilters(stores, trail, clock);
  }
}
