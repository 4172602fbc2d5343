package org.gongkai.disclosure.standard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.disclosure.catalogue.TimeLimit;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.standard.Checklist.Owed;
import org.gongkai.disclosure.standard.Checklist.Status;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "标准目录")
@RestController
class ChecklistController {

  private final Checklist checklist;
  private final Units units;

  ChecklistController(Checklist checklist, Units units) {
    this.checklist = checklist;
    this.units = units;
  }

  record Counts(long published, long missing, long overdue, long onRequest) {}

  /**
   * @param draft the values with which an item is published against this one
   */
  record LineView(
      String code,
      String catalogue,
      String field,
      String first,
      String second,
      String content,
      @Nullable TimeLimit timeLimit,
      String subject,
      List<Level> levels,
      Status status,
      @Nullable LocalDate due,
      @Nullable String dueDetail,
      List<String> itemIds,
      Map<String, String> draft) {}

  record ChecklistView(
      String unit, @Nullable String unitName, Counts counts, List<LineView> items) {}

  @GetMapping("/api/disclosure/standard-checklist")
  @Operation(summary = "照单公开清单", description = "一个单位应公开的标准目录事项：已公开、未公开、逾期。")
  Mono<ChecklistView> checklist(
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable Status status,
      @RequestParam(required = false) @Nullable String field,
      Actor actor) {
    StaffAccess.requireStaff(actor);
    String whose = Objects.requireNonNullElse(unit, actor.unit());
    return units
        .requireWithin(whose, actor)
        .flatMap(tree ->
            checklist
                .of(whose)
                .filter(owed -> field == null || owed.item().field().equals(field))
                .collectList()
                .map(owed -> view(whose, owed, status, tree)));
  }

  private static ChecklistView view(
      String unit, List<Owed> owed, @Nullable Status status, UnitTree tree) {
    return new ChecklistView(
        unit,
        tree.name(unit),
        new Counts(
            count(owed, Status.PUBLISHED),
            count(owed, Status.MISSING),
            count(owed, Status.OVERDUE),
            count(owed, Status.ON_REQUEST)),
        owed.stream()
            .filter(one -> status == null || one.status() == status)
            .map(one -> line(one, tree))
            .toList());
  }

  private static long count(List<Owed> owed, Status status) {
    return owed.stream().filter(one -> one.status() == status).count();
  }

  private static LineView line(Owed owed, UnitTree tree) {
    StandardItem item = owed.item();
    Map<String, String> draft = new LinkedHashMap<>();
    draft.put("type", "NOTICE");
    draft.put("title", item.second().isBlank() ? item.first() : item.second());
    draft.put("unit", owed.unit());
    draft.put("issuer", Objects.requireNonNullElse(tree.name(owed.unit()), item.subject()));
    draft.put("catalogueCode", item.code());
    return new LineView(
        item.code(),
        owed.edition().id(),
        item.field(),
        item.first(),
        item.second(),
        item.content(),
        item.timeLimit(),
        item.subject(),
        item.levels(),
        owed.status(),
        owed.due() == null ? null : owed.due().on(),
        owed.due() == null ? null : owed.due().explained(),
        owed.itemIds(),
        draft);
  }
}
