package org.gongkai.task.assignment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a unit goes about an assignment. */
record WorkRequest(
    @Size(max = 50, message = "责任人不超过 50 字") @Nullable String person,
    @Nullable LocalDate dueDate,
    @Size(max = 50, message = "具体措施不超过 50 条") @Nullable List<@Valid MeasureRequest> measures) {

  record MeasureRequest(
      @NotBlank(message = "请填写具体措施") @Size(max = 500, message = "具体措施不超过 500 字") String text,
      @Size(max = 50, message = "责任人不超过 50 字") @Nullable String person,
      @Nullable LocalDate dueDate) {}

  List<Measure> kept() {
    return measures == null
        ? List.of()
        : measures.stream().map(m -> new Measure(m.text(), m.person(), m.dueDate())).toList();
  }
}
