package org.gongkai.task.imports.preview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongkai.task.imports.PlanKind;
import org.gongkai.task.plan.ItemUnit;
import org.gongkai.task.plan.PlanHead;
import org.jspecify.annotations.Nullable;

/** What a person wants a preview to be; a null part stays as it is. */
record SheetEdit(
    @Valid @Nullable Head plan,
    @Size(max = 20_000, message = "任务不超过 20000 项") @Nullable List<@Valid @NotNull Task> tasks) {

  /** The document around the tasks. */
  record Head(
      @Size(max = 300, message = "标题不超过 300 字") @Nullable String title,
      @Min(value = 1949, message = "年份应在 1949 到 2199 之间")
          @Max(value = 2199, message = "年份应在 1949 到 2199 之间")
          @Nullable Integer year,
      @Nullable PlanKind kind,
      @Size(max = 100, message = "发文字号不超过 100 字") @Nullable String documentNumber,
      @Size(max = 200, message = "发文机关不超过 200 字") @Nullable String issuer,
      @Size(max = 200, message = "批准机关不超过 200 字") @Nullable String approvedBy,
      @Nullable LocalDate signedDate,
      @Nullable LocalDate publishedDate,
      @Nullable List<@NotBlank(message = "主送机关不能为空") String> addressees,
      @Nullable List<PlanHead.@NotNull Upstream> upstream,
      @Size(max = 10_000, message = "总体要求不超过 10000 字") @Nullable String overallRequirement,
      @Nullable List<@NotBlank(message = "通知事项不能为空") String> noticeClauses) {

    SheetHead asHead() {
      return new SheetHead(
          blankAsNull(title),
          year,
          Objects.requireNonNullElse(kind, PlanKind.UNKNOWN),
          blankAsNull(documentNumber),
          blankAsNull(issuer),
          blankAsNull(approvedBy),
          signedDate,
          publishedDate,
          Objects.requireNonNullElse(addressees, List.of()),
          Objects.requireNonNullElse(upstream, List.of()),
          blankAsNull(overallRequirement),
          Objects.requireNonNullElse(noticeClauses, List.of()),
          List.of());
    }
  }

  /**
   * A task.
   *
   * @param key absent for a new one
   */
  record Task(
      @Nullable String key,
      @Nullable Integer seq,
      @Size(max = 500, message = "任务组不超过 500 字") @Nullable String group,
      @NotNull(message = "请填写任务名称，没有时为空文字") @Size(max = 2000, message = "任务名称不超过 2000 字")
          String name,
      @NotEmpty(message = "任务至少有一项具体内容") List<@Valid @NotNull Item> items) {}

  /**
   * A content row.
   *
   * @param key absent for a new one
   * @param from the row that a new one was split from
   * @param responsible these units; when absent, those that a changed text names
   * @param deadlineDate a day that a person sets; when absent, what the words say
   * @param accepted fields with whose doubtful values the person agrees
   */
  record Item(
      @Nullable String key,
      @Nullable String from,
      @NotNull(message = "请填写具体内容，没有时为空文字") @Size(max = 20_000, message = "具体内容不超过 20000 字")
          String text,
      @Size(max = 5000, message = "责任单位不超过 5000 字") @Nullable String unitsText,
      @Size(max = 500, message = "责任单位不超过 500 个") @Nullable List<@Valid @NotNull Unit> responsible,
      @Size(max = 500, message = "完成时限不超过 500 字") @Nullable String deadlineText,
      @Nullable LocalDate deadlineDate,
      @Nullable List<String> accepted) {}

  /**
   * A responsible unit.
   *
   * @param unitId the person's choice for this row; what the name means otherwise when absent
   */
  record Unit(
      @NotBlank(message = "请填写单位名称") @Size(max = 200, message = "单位名称不超过 200 字") String text,
      ItemUnit.@Nullable Part part,
      boolean collective,
      @Nullable String unitId) {

    ItemUnit asUnit() {
      return new ItemUnit(
          text, part == null ? ItemUnit.Part.RESPONSIBLE : part, collective, unitId);
    }
  }

  private static @Nullable String blankAsNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
