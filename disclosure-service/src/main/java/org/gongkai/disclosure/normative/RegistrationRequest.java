package org.gongkai.disclosure.normative;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemCode;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;

/** What a drafting unit asks to be registered. */
@Schema(name = "规范性文件登记申请")
record RegistrationRequest(
    @Schema(description = "规范性文件的事项编号") @NotBlank(message = "缺少事项编号") String itemId,
    @Schema(description = "申请登记的内容的哈希") @NotBlank(message = "缺少内容哈希") String contentHash,
    @Schema(description = "合法性审核结果") @NotNull(message = "缺少合法性审核结果") @Valid Legality legality) {

  /** Refuses what is no normative document, has no text or no favourable review, or is stale. */
  void requireRegistrable(Item item, LocalDate today) {
    if (item.content().type() != ItemType.NORMATIVE_DOCUMENT) {
      throw invalid("/itemId", "只有规范性文件可以登记");
    }
    if (item.content().isInternal() || item.withdrawal() != null) {
      throw invalid("/itemId", "内部公开或已撤下的事项不能登记");
    }
    if (item.content().bodyText().isBlank()) {
      throw invalid("/itemId", "规范性文件须有标准电子文本（正文），不能只有附件");
    }
    if (legality.result() == Legality.Result.UNLAWFUL) {
      throw invalid("/legality/result", "合法性审核未通过的不得登记");
    }
    if (legality.date().isAfter(today)) {
      throw invalid("/legality/date", "审核日期不能晚于今天");
    }
    if (!contentHash.equals(item.contentHash())) {
      throw new Refusal(ItemCode.HASH_CHANGED, "内容已发生变化，请重新核对后再申请登记。");
    }
  }

  private static Refusal invalid(String pointer, String detail) {
    return new Refusal(
        CommonCode.INVALID_CONTENT, "不能申请登记。", List.of(new FieldProblem(pointer, detail)));
  }
}
