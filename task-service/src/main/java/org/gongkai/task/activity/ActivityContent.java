package org.gongkai.task.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that can be said about an activity; both what staff send and what is kept.
 *
 * @param endDate of what goes on for more than a day
 * @param level for whom it was held
 * @param hours of one participant
 * @param hardPoints questions that were found difficult (重点难点问题)
 * @param assessment how the participants did, or how it was received
 */
public record ActivityContent(
    @NotNull(message = "请选择活动类型") ActivityKind kind,
    @NotBlank(message = "请选择单位") @Size(max = 64, message = "单位编号过长") String unit,
    @NotBlank(message = "请填写标题") @Size(max = 200, message = "标题不超过 200 字") String title,
    @NotNull(message = "请填写日期") LocalDate date,
    @Nullable LocalDate endDate,
    @Valid @Nullable ActivityPerson person,
    @Nullable Audience level,
    @Size(max = 20, message = "主题不超过 20 个") List<@NotBlank @Size(max = 100) String> topics,
    @Nullable Mode mode,
    @DecimalMin(value = "0.1", message = "学时不能少于 0.1") @DecimalMax(value = "9999", message = "学时过多")
        @Nullable Double hours,
    @Min(value = 0, message = "人数不能为负") @Max(value = 1_000_000, message = "人数过多")
        @Nullable Integer attendees,
    @Size(max = 50, message = "议程不超过 50 项") List<@NotBlank @Size(max = 500) String> agenda,
    @Size(max = 50, message = "重点难点不超过 50 项") List<@NotBlank @Size(max = 500) String> hardPoints,
    @Size(max = 50, message = "议定事项不超过 50 项") List<@Valid Decision> decisions,
    @Size(max = 50, message = "材料不超过 50 份") List<@Valid Material> materials,
    @Size(max = 500, message = "范围不超过 500 字") @Nullable String scope,
    @Size(max = 2000, message = "考核情况不超过 2000 字") @Nullable String assessment,
    @Valid @Nullable Lesson lesson) {

  /** For whom something was held. */
  public enum Audience {
    LEADERS,
    STAFF,
    ALL
  }

  /** Where people met. */
  public enum Mode {
    ONLINE,
    OFFLINE,
    BOTH
  }

  /** What was decided, and who is to do it by when. */
  public record Decision(
      @NotBlank(message = "请填写议定事项") @Size(max = 1000, message = "议定事项不超过 1000 字") String text,
      @Size(max = 64) @Nullable String unit,
      @Nullable LocalDate dueDate) {}

  /** Where a document about it can be found. */
  public record Material(
      @NotBlank(message = "请填写材料名称") @Size(max = 200, message = "材料名称不超过 200 字") String title,
      @Size(max = 500) @Nullable String url) {}

  /** What a dispute over disclosure teaches. */
  public record Lesson(
      @NotNull(message = "请选择案由") Cause cause,
      @NotBlank(message = "请填写案情") @Size(max = 4000) String facts,
      @NotBlank(message = "请填写结果") @Size(max = 2000) String result,
      @NotBlank(message = "请填写启示") @Size(max = 2000) String lesson) {

    /** How the dispute was decided. */
    public enum Cause {
      RECONSIDERATION,
      LITIGATION,
      OTHER
    }
  }

  public ActivityContent {
    topics = topics == null ? List.of() : topics.stream().toList();
    agenda = agenda == null ? List.of() : agenda.stream().toList();
    hardPoints = hardPoints == null ? List.of() : hardPoints.stream().toList();
    decisions = decisions == null ? List.of() : decisions.stream().toList();
    materials = materials == null ? List.of() : materials.stream().toList();
  }

  /** The same with whom another event names as the one who led it. */
  ActivityContent ledBy(@Nullable ActivityPerson leader) {
    return new ActivityContent(
        kind,
        unit,
        title,
        date,
        endDate,
        leader,
        level,
        topics,
        mode,
        hours,
        attendees,
        agenda,
        hardPoints,
        decisions,
        materials,
        scope,
        assessment,
        lesson);
  }

  /** Of what an event tells that does not say who did it. */
  static ActivityContent published(
      ActivityKind kind, String unit, String title, LocalDate date, String url) {
    return new ActivityContent(
        kind,
        unit,
        title,
        date,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(new Material(title, url)),
        null,
        null,
        null);
  }
}
