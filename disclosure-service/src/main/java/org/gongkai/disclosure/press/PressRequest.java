package org.gongkai.disclosure.press;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.gongkai.disclosure.item.OneLine;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** An event as somebody plans it. */
@Schema(name = "新闻发布计划")
record PressRequest(
    @Schema(description = "CONFERENCE 新闻发布会，BRIEFING 政策例行吹风会") @NotNull(message = "请选择发布形式")
        PressEvent.Kind kind,
    @Schema(description = "名称") @NotBlank(message = "缺少名称") @OneLine(max = 300) String title,
    @Schema(description = "所解读的政策文件") @Nullable @Size(max = 20, message = "文件不超过20个")
        List<@NotBlank(message = "文件编号不能为空") @OneLine(max = 100) String> policyIds,
    @Schema(description = "作出决定的会议记录") @Nullable @OneLine(max = 100) String meetingId,
    @Schema(description = "主办单位") @NotBlank(message = "缺少主办单位") @OneLine(max = 200) String host,
    @Schema(description = "涉及整体性民生") @Nullable Boolean overallLivelihood,
    @Schema(description = "社会高度关注") @Nullable Boolean highConcern,
    @Schema(description = "以政府名义召开；涉及整体性民生或社会高度关注的，应当以政府名义召开") @Nullable Boolean inGovernmentsName,
    @Schema(description = "新闻发言人编号") @Nullable @OneLine(max = 100) String spokesperson,
    @Schema(description = "时间") @NotNull(message = "请填写时间") Instant plannedAt,
    @Schema(description = "地点") @Nullable @OneLine(max = 200) String venue,
    @Schema(description = "参加的媒体") @Nullable @Size(max = 100, message = "媒体不超过100家")
        List<@NotBlank(message = "媒体名称不能为空") @OneLine(max = 100) String> media,
    @Schema(description = "所属单位，默认为本人的单位") @Nullable @OneLine(max = 100) String unit) {

  PressEvent.Plan plan(PressEvent.@Nullable Speaker speaker) {
    if ((is(overallLivelihood) || is(highConcern)) && !is(inGovernmentsName)) {
      throw new Refusal(
          CommonCode.INVALID_CONTENT,
          "涉及整体性民生或社会高度关注的，应当以政府名义召开。",
          List.of(new FieldProblem("/inGovernmentsName", "应当以政府名义召开")));
    }
    return new PressEvent.Plan(
        kind,
        title.strip(),
        policies(),
        meetingId,
        host.strip(),
        is(overallLivelihood),
        is(highConcern),
        is(inGovernmentsName),
        speaker,
        plannedAt,
        venue,
        media == null ? List.of() : List.copyOf(media));
  }

  List<String> policies() {
    return policyIds == null
        ? List.of()
        : policyIds.stream().map(String::strip).distinct().toList();
  }

  private static boolean is(@Nullable Boolean flag) {
    return Boolean.TRUE.equals(flag);
  }
}
