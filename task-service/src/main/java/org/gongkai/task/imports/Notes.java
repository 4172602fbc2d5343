package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.task.imports.PlanPreview.Warning;

/** Collects the warnings of one reading. */
final class Notes {

  private final List<Warning> warnings = new ArrayList<>();

  void warn(WarningCode code, String message, int line) {
    warnings.add(new Warning(code, message, line));
  }

  List<Warning> warnings() {
    return warnings;
  }
}
