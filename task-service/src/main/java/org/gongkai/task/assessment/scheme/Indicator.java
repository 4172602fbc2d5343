package org.gongkai.task.assessment.scheme;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.task.assessment.fact.FactSelection;
import org.jspecify.annotations.Nullable;

/**
 * An indicator (考核指标) in its place in the tree; a scheme keeps them in the order in which people
 * read them, each parent before its children.
 *
 * @param parent code of the indicator above; null at the top
 * @param depth 1 at the top
 * @param rule null for a group
 * @param appliesTo only these kinds of units; all when empty
 */
public record Indicator(
    String code,
    String name,
    @Nullable String description,
    @Nullable String parent,
    int depth,
    BigDecimal weight,
    List<FactSelection> facts,
    @Nullable Rule rule,
    List<String> appliesTo) {

  public Indicator {
    facts = List.copyOf(facts);
    appliesTo = List.copyOf(appliesTo);
  }

  public boolean isGroup() {
    return rule == null;
  }

  public boolean isManual() {
    return rule != null && rule.method() == Method.MANUAL;
  }

  public boolean appliesTo(String unitKind) {
    return appliesTo.isEmpty() || appliesTo.contains(unitKind);
  }
}
