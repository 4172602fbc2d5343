package org.gongkai.task.practice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A brand of the disclosure work (品牌) that units build together.
 *
 * @param plan how it is to be built
 * @param planId the work plan that asks for it
 */
public record BrandContent(
    @NotBlank(message = "请填写品牌名称") @Size(max = 100, message = "名称不超过 100 字") String name,
    @NotEmpty(message = "请选择单位") @Size(max = 500, message = "单位不超过 500 个")
        List<@NotBlank @Size(max = 64) String> units,
    @NotBlank(message = "请填写领域") @Size(max = 50, message = "领域不超过 50 字") String field,
    @Size(max = 5000, message = "建设方案不超过 5000 字") @Nullable String plan,
    @Size(max = 64) @Nullable String planId) {

  public BrandContent {
    units = units == null ? List.of() : units.stream().distinct().toList();
  }
}
