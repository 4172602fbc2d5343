package org.gongkai.task.imports.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.platform.actor.Actor;
import org.gongkai.task.imports.PlanKind;
import org.gongkai.task.imports.PlanPreview;
import org.gongkai.task.plan.PlanHead;
import org.jspecify.annotations.Nullable;

/**
 * The document around the tasks of a preview; what is not known is null or empty.
 *
 * @param marks the fields that a person wrote
 */
public record SheetHead(
    @Nullable String title,
    @Nullable Integer year,
    PlanKind kind,
    @Nullable String documentNumber,
    @Nullable String issuer,
    @Nullable String approvedBy,
    @Nullable LocalDate signedDate,
    @Nullable LocalDate publishedDate,
    List<String> addressees,
    List<PlanHead.Upstream> upstream,
    @Nullable String overallRequirement,
    List<String> noticeClauses,
    List<Mark> marks) {

  public SheetHead {
    kind = Objects.requireNonNullElse(kind, PlanKind.UNKNOWN);
    addressees = copy(addressees);
    upstream = copy(upstream);
    noticeClauses = copy(noticeClauses);
    marks = copy(marks);
  }

  static SheetHead of(PlanPreview preview) {
    PlanPreview.Plan plan = preview.plan();
    return new SheetHead(
        plan.title(),
        plan.year(),
        plan.kind(),
        plan.documentNumber(),
        plan.issuer(),
        plan.approvedBy(),
        plan.signedDate(),
        plan.publishedDate(),
        plan.addressees(),
        plan.upstream().stream()
            .map(above -> PlanHead.Upstream.of(above.title(), above.documentNumber()))
            .toList(),
        OverallRequirement.of(preview.passages()),
        plan.noticeClauses(),
        List.of());
  }

  /** The wanted head, with a mark for everything that the person changed. */
  SheetHead edited(SheetHead wanted, Actor by, Instant at) {
    Map<String, Mark> marked = new LinkedHashMap<>();
    marks.forEach(mark -> marked.put(mark.field(), mark));
    Map<String, Object> before = fields();
    wanted
        .fields()
        .forEach((field, value) -> {
          if (!Objects.equals(value, before.get(field))) {
            marked.put(field, Mark.edited(field, by, at));
          }
        });
    return new SheetHead(
        wanted.title,
        wanted.year,
        wanted.kind,
        wanted.documentNumber,
        wanted.issuer,
        wanted.approvedBy,
        wanted.signedDate,
        wanted.publishedDate,
        wanted.addressees,
        wanted.upstream,
        wanted.overallRequirement,
        wanted.noticeClauses,
        new ArrayList<>(marked.values()));
  }

  private Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("title", title);
    fields.put("year", year);
    fields.put("kind", kind);
    fields.put("documentNumber", documentNumber);
    fields.put("issuer", issuer);
    fields.put("approvedBy", approvedBy);
    fields.put("signedDate", signedDate);
    fields.put("publishedDate", publishedDate);
    fields.put("addressees", addressees);
    fields.put("upstream", upstream);
    fields.put("overallRequirement", overallRequirement);
    fields.put("noticeClauses", noticeClauses);
    return fields;
  }

  private static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
