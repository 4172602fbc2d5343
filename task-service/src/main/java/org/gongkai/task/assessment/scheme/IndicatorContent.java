package org.gongkai.task.assessment.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An indicator with those below it, as it is written and read. */
record IndicatorContent(
    @Nullable String code,
    @Nullable String name,
    @Nullable String description,
    @Nullable BigDecimal weight,
    @Nullable Source source,
    List<Selection> facts,
    @Nullable RuleContent rule,
    List<String> appliesTo,
    List<IndicatorContent> children) {

  /** Where the points come from. */
  enum Source {
    /** From events. */
    AUTO,
    /** From a person, with evidence. */
    MANUAL
  }

  /** Facts by the names of their kinds, so that an unknown one can be pointed at. */
  record Selection(@Nullable String kind, List<String> variants) {

    Selection {
      variants = listed(variants);
    }
  }

  record RuleContent(
      @Nullable Method method,
      Rule.@Nullable Counting counting,
      @Nullable BigDecimal each,
      @Nullable BigDecimal floor,
      @Nullable BigDecimal cap,
      @Nullable Integer required,
      Rule.@Nullable Measure measure,
      List<StepContent> steps,
      List<Selection> among,
      @Nullable NoFacts noFacts) {

    RuleContent {
      steps = listed(steps);
      among = listed(among);
    }
  }

  record StepContent(@Nullable BigDecimal atLeast, @Nullable BigDecimal points) {}

  IndicatorContent {
    facts = listed(facts);
    appliesTo = listed(appliesTo);
    children = listed(children);
  }

  private static <T> List<T> listed(@Nullable List<T> list) {
    return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }
}
