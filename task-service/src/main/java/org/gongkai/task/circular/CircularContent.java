package org.gongkai.task.circular;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a circular says, and to whom; both what people send and what is kept.
 *
 * @param period what time it is about, such as 2021Q2
 */
public record CircularContent(
    @NotNull(message = "请选择通报类型") CircularKind kind,
    @NotBlank(message = "请填写标题") @Size(max = 200, message = "标题不超过 200 字") String title,
    @NotBlank(message = "请填写所属时段") @Size(max = 20, message = "时段不超过 20 字") String period,
    @NotEmpty(message = "请填写主送单位") @Size(max = 1000, message = "主送单位不超过 1000 个")
        List<@NotBlank(message = "主送单位不能为空") String> addressees,
    @NotEmpty(message = "请填写通报内容") @Size(max = 1000, message = "通报内容不超过 1000 条")
        List<@Valid CircularItem> items) {

  public CircularContent {
    addressees = addressees == null ? List.of() : addressees.stream().distinct().toList();
    items = items == null ? List.of() : List.copyOf(items);
  }

  /** The units that it speaks of. */
  List<String> units() {
    return items.stream().map(CircularItem::unit).distinct().toList();
  }
}
