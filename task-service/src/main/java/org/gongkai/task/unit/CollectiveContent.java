package org.gongkai.task.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a territory understands by a collective term; both what is put and what is kept. Members are
 * those of the queries, plus the explicit ones, minus the excluded ones.
 */
public record CollectiveContent(
    @NotNull(message = "请指定地区") @Pattern(regexp = UnitContent.ID, message = "地区的单位编号格式不正确")
        String territory,
    @NotEmpty(message = "请填写称谓") @Size(max = 50, message = "称谓不超过 50 个")
        List<@NotBlank(message = "称谓不能为空") @Size(max = 100, message = "称谓不超过 100 字") String> terms,
    @NotNull(message = "请选择规则") Expansion.Rule rule,
    @Size(max = 20, message = "条件不超过 20 个") List<@Valid Query> queries,
    @Size(max = 2000, message = "成员不超过 2000 个") List<@Valid Member> members) {

  public CollectiveContent {
    terms = terms == null ? List.of() : terms.stream().toList();
    queries = queries == null ? List.of() : queries.stream().toList();
    members = members == null ? List.of() : members.stream().toList();
  }

  /**
   * Units of one kind.
   *
   * @param level any when absent
   * @param below the unit that they stand below; the territory when absent
   * @param direct whether only those directly below count
   */
  public record Query(
      @NotNull(message = "请选择单位类型") UnitKind kind,
      @Nullable UnitLevel level,
      @Pattern(regexp = UnitContent.ID, message = "单位编号格式不正确") @Nullable String below,
      boolean direct) {}

  /**
   * A unit that belongs to the collective, or does not, whatever the queries say.
   *
   * @param excluded whether it is left out
   * @param validFrom the first day; always when absent
   * @param validTo the last day; open when absent
   */
  public record Member(
      @NotNull(message = "请指定单位") @Pattern(regexp = UnitContent.ID, message = "单位编号格式不正确")
          String unitId,
      boolean excluded,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo) {

    boolean holdsOn(LocalDate day) {
      return (validFrom == null || !day.isBefore(validFrom))
          && (validTo == null || !day.isAfter(validTo));
    }
  }

  /** The members on a day, in the order of their ids. */
  List<String> membersOn(LocalDate day, UnitTree tree) {
    return tree.all()
        .filter(unit -> unit.content().existsOn(day))
        .filter(unit -> isMember(unit, day, tree))
        .map(Unit::id)
        .toList();
  }

  private boolean isMember(Unit unit, LocalDate day, UnitTree tree) {
    List<Member> explicit =
        members.stream().filter(m -> m.unitId().equals(unit.id()) && m.holdsOn(day)).toList();
    return explicit.isEmpty()
        ? queries.stream().anyMatch(query -> isFound(query, unit, tree))
        : explicit.stream().noneMatch(Member::excluded);
  }

  private boolean isFound(Query query, Unit unit, UnitTree tree) {
    UnitContent content = unit.content();
    String above = query.below() == null ? territory : query.below();
    boolean below =
        query.direct()
            ? above.equals(content.parentId())
            : !unit.id().equals(above) && tree.isWithin(unit.id(), above);
    boolean right = query.level() == null || query.level() == content.level();
    return below && right && query.kind() == content.kind();
  }
}
