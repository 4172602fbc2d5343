package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.task.imports.PlanPreview.Passage;
import org.gongkai.task.imports.PlanPreview.Warning;

/** Collects, during one reading, the warnings and the texts that are no part of a task. */
final class Notes {

  private final List<Warning> warnings = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();

  void warn(WarningCode code, String message, int line) {
    warnings.add(new Warning(code, message, line));
  }

  void passage(Passage.Kind kind, String text, int line) {
    if (!text.isEmpty()) {
      passages.add(new Passage(kind, text, line));
    }
  }

  void addAll(Notes more) {
    warnings.addAll(more.warnings);
    passages.addAll(more.passages);
  }

  List<Warning> warnings() {
    return warnings;
  }

  List<Passage> passages() {
    return passages;
  }
}
