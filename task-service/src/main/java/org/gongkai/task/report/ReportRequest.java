package org.gongkai.task.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report as a unit writes it. */
record ReportRequest(
    @Min(value = 0, message = "进度为 0 到 100") @Max(value = 100, message = "进度为 0 到 100") int percent,
    @NotBlank(message = "请填写落实情况") @Size(max = 2000, message = "落实情况不超过 2000 字") String status,
    @Size(max = 50, message = "举措不超过 50 条")
        @Nullable
            List<@NotBlank(message = "举措不能为空") @Size(max = 500, message = "举措不超过 500 字") String>
            measuresDone,
    @Size(max = 50, message = "佐证不超过 50 条") @Nullable List<@Valid ProofRequest> evidence,
    @Size(max = 2000, message = "存在问题不超过 2000 字") @Nullable String problems,
    @Size(max = 2000, message = "下一步打算不超过 2000 字") @Nullable String nextStep) {

  /** A published item by its id, or a link by its address. */
  record ProofRequest(
      @Size(max = 100, message = "公开事项编号过长") @Nullable String itemId,
      @Pattern(regexp = "(https?://|/).{1,500}", message = "链接须以 http 或 / 开头") @Nullable String url,
      @Size(max = 200, message = "标题不超过 200 字") @Nullable String title) {}

  ReportContent content() {
    return new ReportContent(
        percent,
        status,
        measuresDone == null ? List.of() : measuresDone,
        evidence == null
            ? List.of()
            : evidence.stream()
                .map(e -> new ReportContent.Proof(e.itemId(), e.url(), e.title()))
                .toList(),
        problems,
        nextStep);
  }
}
