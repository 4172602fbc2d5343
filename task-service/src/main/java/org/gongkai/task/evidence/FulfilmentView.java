package org.gongkai.task.evidence;

import java.util.List;
import org.gongkai.task.plan.Cycle;
import org.gongkai.task.plan.Fulfilment;

/** What would fulfil a row, as it was declared. */
public record FulfilmentView(
    List<String> columns,
    List<String> types,
    List<String> units,
    String period,
    Cycle cycle,
    int count) {

  public static FulfilmentView of(Fulfilment declared) {
    return new FulfilmentView(
        declared.columns(),
        declared.types(),
        declared.units(),
        declared.period().from() + "/" + declared.period().to(),
        declared.cycle(),
        declared.count());
  }
}
