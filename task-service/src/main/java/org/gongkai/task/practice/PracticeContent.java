package org.gongkai.task.practice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit hands in as good practice (经验做法).
 *
 * @param field such as 标准化规范化, 依申请公开, 平台建设, 服务企业
 * @param disclosureItemId a published item where everybody can read it
 */
public record PracticeContent(
    @NotBlank(message = "请选择单位") @Size(max = 64, message = "单位编号过长") String unit,
    @NotBlank(message = "请填写领域") @Size(max = 50, message = "领域不超过 50 字") String field,
    @NotBlank(message = "请填写标题") @Size(max = 200, message = "标题不超过 200 字") String title,
    @NotBlank(message = "请填写摘要") @Size(max = 5000, message = "摘要不超过 5000 字") String summary,
    @Size(max = 50, message = "材料不超过 50 份") List<@Valid Material> materials,
    @Pattern(regexp = "[A-Za-z0-9-]{1,64}", message = "公开事项编号格式不正确")
        @Nullable String disclosureItemId) {

  /** Where a document about it can be found. */
  public record Material(
      @NotBlank(message = "请填写材料名称") @Size(max = 200, message = "材料名称不超过 200 字") String title,
      @Size(max = 500, message = "地址不超过 500 字") @Nullable String url) {}

  public PracticeContent {
    materials = materials == null ? List.of() : materials.stream().toList();
  }

  /** Its public page, relative to the site. */
  @Nullable String url() {
    return disclosureItemId == null ? null : "/items/" + disclosureItemId;
  }
}
