package org.gongkai.task.ledger;

import java.time.LocalDate;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.task.plan.ItemStatus;
import org.springframework.context.ApplicationContext;

/** Opens the ledger of a filled store for the benchmark. */
public final class LedgerRun {

  private static final PageRequest PAGE = new PageRequest(50, null);

  private LedgerRun() {}

  /** A first page of a plan. */
  public static void ofPlan(ApplicationContext service, String planId) {
    query(service, planId, 0, new LedgerQuery(null, null, null, null, null, null, null, null));
  }

  /** A first page of the rows of a unit in a plan. */
  public static void ofUnit(ApplicationContext service, String planId, String unit) {
    query(service, planId, 0, new LedgerQuery(unit, null, null, null, null, null, null, null));
  }

  /** What is overdue in a year, the oldest day first. */
  public static void ofYear(ApplicationContext service, int year) {
    LocalDate end = LocalDate.of(year, 12, 31);
    query(
        service,
        null,
        year,
        new LedgerQuery(
            null, null, null, ItemStatus.OVERDUE, null, end, null, LedgerOrder.DEADLINE));
  }

  private static void query(
      ApplicationContext service, String planId, int year, LedgerQuery query) {
    Actor office = new Actor("office", "秦简", "wangchuan", Set.of(Role.OFFICE));
    Ledger ledger = service.getBean(Ledger.class);
    if (planId == null) {
      ledger.ofYear(year, query, PAGE, office).block();
    } else {
      ledger.ofPlan(planId, query, PAGE, office).block();
    }
  }
}
