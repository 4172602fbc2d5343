package org.gongkai.task.accountability;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened; both what people send and what is kept.
 *
 * @param person by office and name; absent when the unit as a whole is accountable
 * @param references ids of orders, problems or legal cases
 */
public record Facts(
    @NotBlank(message = "请填写责任单位") String unit,
    @Nullable @Size(max = 100, message = "责任人不超过 100 字") String person,
    @NotNull(message = "请选择问责情形") Trigger trigger,
    @NotBlank(message = "请填写事实") @Size(max = 4000, message = "事实不超过 4000 字") String facts,
    @Nullable @Size(max = 50, message = "相关编号不超过 50 个") List<String> references) {

  public Facts {
    references = references == null ? List.of() : List.copyOf(references);
  }

  /** The same without any doubt that there is a list. */
  List<String> about() {
    return references == null ? List.of() : references;
  }
}
