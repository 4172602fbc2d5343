package org.gongkai.disclosure.screening;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gongkai.disclosure.screening.detector.Expression;
import org.gongkai.disclosure.screening.detector.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary as an official writes it.
 *
 * @param id only of a new one
 */
record DictionaryRequest(
    @Nullable @Pattern(regexp = "[a-z0-9-]{2,40}", message = "编号须为2到40个小写字母、数字或连字符") String id,
    @NotBlank(message = "缺少名称") @Size(max = 60, message = "名称不超过60字") String name,
    @NotNull(message = "缺少类型") Dictionary.Kind kind,
    @NotNull(message = "缺少词条") @Size(max = 20_000, message = "词条不超过20000个")
        List<@NotNull(message = "词条不能为空") @Valid Entry> entries) {

  record Entry(
      @NotBlank(message = "缺少词语") @Size(min = 2, max = 40, message = "词语须为2到40字") String expression,
      @Nullable @Size(max = 100, message = "建议不超过100字") String suggest,
      @Nullable @Size(max = 300, message = "说明不超过300字") String why,
      @Nullable Severity severity,
      @Nullable @Size(max = 50, message = "例外不超过50个")
          List<@NotBlank(message = "例外不能为空") @Size(max = 60, message = "例外不超过60字") String> unless) {

    Expression stored() {
      return new Expression(expression.strip(), suggest, why, severity, unless);
    }
  }

  List<Expression> expressions() {
    return entries.stream().map(Entry::stored).distinct().toList();
  }

  Dictionary fresh(String as) {
    return new Dictionary(as, 1, name, kind, expressions(), List.of());
  }
}
