package org.gongkai.task.assessment.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts that an indicator counts.
 *
 * @param variants only these sorts; all when empty
 */
public record FactSelection(FactKind kind, List<String> variants) {

  public FactSelection {
    variants = List.copyOf(variants);
  }

  public boolean takes(FactKind other, @Nullable String variant) {
    return kind == other && (variants.isEmpty() || variant != null && variants.contains(variant));
  }
}
