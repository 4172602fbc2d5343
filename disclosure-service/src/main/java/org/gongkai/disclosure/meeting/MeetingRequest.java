package org.gongkai.disclosure.meeting;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.disclosure.item.OneLine;
import org.gongkai.disclosure.item.Wellformed;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** A meeting as somebody records it. */
@Schema(name = "常务会议记录")
record MeetingRequest(
    @Schema(description = "当年第几次")
        @Positive(message = "次数须为正数")
        @Max(value = 999, message = "次数不超过999")
        int number,
    @Schema(description = "召开时间") @NotNull(message = "请填写召开时间") Instant heldAt,
    @Schema(description = "主持人") @Nullable @OneLine(max = 100) String chair,
    @Schema(description = "议题，依次；不公开的须说明理由")
        @NotEmpty(message = "缺少议题")
        @Size(max = 50, message = "议题不超过50个")
        List<@NotNull(message = "议题不能为空") @Valid MatterRequest> agenda,
    @Schema(description = "列席人员") @Nullable @Size(max = 200, message = "列席人员不超过200名")
        List<@NotNull(message = "列席人员不能为空") @Valid ObserverRequest> observers,
    @Schema(description = "召开单位，默认为本人的单位") @Nullable @OneLine(max = 100) String unit) {

  /** A matter on the agenda. */
  record MatterRequest(
      @NotBlank(message = "缺少议题名称") @OneLine(max = 300) String subject,
      @NotNull(message = "请说明是否公开") Boolean open,
      @Nullable @OneLine(max = 500) String ground,
      @Nullable @OneLine(max = 100) String draftingUnit,
      @Nullable @Size(max = 10_000, message = "决定事项不超过1万字") @Wellformed String decision,
      @Nullable Boolean important,
      @Nullable @Size(max = 20, message = "文件不超过20个")
          List<@NotBlank(message = "文件编号不能为空") @OneLine(max = 100) String> policyIds) {

    private MeetingRecord.Matter matter() {
      return new MeetingRecord.Matter(
          subject.strip(),
          open,
          open ? null : ground,
          draftingUnit,
          decision == null || decision.isBlank() ? null : decision.strip(),
          Boolean.TRUE.equals(important),
          policyIds == null ? List.of() : policyIds.stream().distinct().toList());
    }
  }

  /** Somebody who attended without a vote. */
  record ObserverRequest(
      @NotBlank(message = "缺少列席人员姓名") @OneLine(max = 100) String name,
      @Nullable @OneLine(max = 100) String capacity) {}

  MeetingRecord.Minutes minutes(Instant now) {
    List<FieldProblem> wrong = new ArrayList<>();
    if (heldAt.isAfter(now)) {
      wrong.add(new FieldProblem("/heldAt", "召开时间不能晚于现在"));
    }
    for (int i = 0; i < agenda.size(); i++) {
      MatterRequest one = agenda.get(i);
      if (!one.open() && (one.ground() == null || one.ground().isBlank())) {
        wrong.add(new FieldProblem("/agenda/" + i + "/ground", "不公开的议题须说明理由"));
      }
    }
    if (!wrong.isEmpty()) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "会议记录有误，请按提示修改。", wrong);
    }
    return new MeetingRecord.Minutes(
        number,
        heldAt.truncatedTo(ChronoUnit.MILLIS),
        chair,
        agenda.stream().map(MatterRequest::matter).toList(),
        observers == null
            ? List.of()
            : observers.stream()
                .map(it -> new MeetingRecord.Observer(it.name().strip(), it.capacity()))
                .toList());
  }
}
