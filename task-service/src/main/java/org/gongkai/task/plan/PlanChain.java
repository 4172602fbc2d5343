package org.gongkai.task.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.platform.text.DocumentNumber;
import org.gongkai.platform.text.TextForm;
import org.jspecify.annotations.Nullable;

/**
 * The links between plans of several levels: a document that one plan carries out is the plan that
 * bears its number or, where no number is given, its title.
 */
record PlanChain(Map<String, List<PlanOutline>> named, Map<String, List<PlanOutline>> naming) {

  PlanChain {
    named = Map.copyOf(named);
    naming = Map.copyOf(naming);
  }

  /** Of all plans, in the order in which the first of several with one number is preferred. */
  static PlanChain of(List<PlanOutline> plans) {
    Map<String, List<PlanOutline>> named = new HashMap<>();
    Map<String, List<PlanOutline>> naming = new HashMap<>();
    for (PlanOutline plan : plans) {
      PlanOutline.Head head = plan.head();
      names(head.title(), head.documentNumber()).forEach(name -> add(named, name, plan));
      head.upstream().stream()
          .map(PlanChain::name)
          .distinct()
          .forEach(name -> add(naming, name, plan));
    }
    return new PlanChain(named, naming);
  }

  /** The plan that a document named in another plan is; empty when it is not kept here. */
  Optional<PlanOutline> above(String planId, PlanHead.Upstream upstream) {
    return named.getOrDefault(name(upstream), List.of()).stream()
        .filter(plan -> !plan.id().equals(planId))
        .findFirst();
  }

  /** The plans that say they carry out this one. */
  List<PlanOutline> below(Plan plan) {
    return names(plan.head().title(), plan.head().documentNumber())
        .flatMap(name -> naming.getOrDefault(name, List.of()).stream())
        .filter(lower -> !lower.id().equals(plan.id()))
        .distinct()
        .toList();
  }

  private static Stream<String> names(String title, @Nullable String number) {
    return number == null ? Stream.of(titled(title)) : Stream.of(numbered(number), titled(title));
  }

  private static String name(PlanHead.Upstream upstream) {
    String number = upstream.documentNumber();
    return number == null || number.isBlank() ? titled(upstream.title()) : numbered(number);
  }

  private static String numbered(String number) {
    return DocumentNumber.parse(number)
        .map(DocumentNumber::toString)
        .orElseGet(() -> TextForm.of(number).value());
  }

  private static String titled(String title) {
    return "《" + TextForm.of(title.replaceAll("[《》]", "")).value() + "》";
  }

  private static void add(Map<String, List<PlanOutline>> all, String name, PlanOutline plan) {
    all.computeIfAbsent(name, fresh -> new ArrayList<>()).add(plan);
  }
}
