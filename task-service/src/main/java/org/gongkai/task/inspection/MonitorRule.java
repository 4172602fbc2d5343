package org.gongkai.task.inspection;

import java.time.LocalDate;
import org.gongkai.task.problem.ProblemReport;
import reactor.core.publisher.Flux;

/** A thing that is looked at every day without anybody asking; a bean of this type is run. */
public interface MonitorRule {

  /** The name of the rule, in capitals; problems bear it. */
  String rule();

  /** What it looks for, in Chinese. */
  String description();

  /** What is wrong today; the same fault on two days bears the same source key. */
  Flux<ProblemReport> check(LocalDate today);
}
