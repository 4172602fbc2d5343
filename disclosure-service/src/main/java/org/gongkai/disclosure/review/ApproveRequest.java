package org.gongkai.disclosure.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gongkai.disclosure.item.Secrecy;
import org.jspecify.annotations.Nullable;

/**
 * @param contentHash of the content that the reviewer has read
 * @param onBehalfOf id of the reviewer for whom the caller acts
 * @param secrecy counts at the second stage; left out when the content may be open
 */
record ApproveRequest(
    @NotNull(message = "缺少内容摘要 contentHash")
        @Pattern(regexp = "[0-9a-f]{64}", message = "内容摘要须为64位小写十六进制")
        String contentHash,
    @Nullable @Size(max = 1000, message = "意见不超过1000字") String remark,
    @Nullable @Size(max = 100, message = "人员编号不超过100字") String onBehalfOf,
    @Nullable @Valid SecrecyRequest secrecy) {

  /** What the second reviewer says about keeping the content secret. */
  record SecrecyRequest(
      @NotNull(message = "缺少保密审查结论") Secrecy.Result result,
      Secrecy.@Nullable Ground ground,
      @Nullable @Size(max = 1000, message = "说明不超过1000字") String note,
      @Nullable List<Secrecy.@NotNull(message = "审查项不能为空") Harm> harms,
      @Nullable @Size(max = 1000, message = "风险评估意见不超过1000字") String riskNote) {

    Secrecy.Statement statement() {
      return new Secrecy.Statement(result, ground, note, harms, riskNote);
    }
  }
}
