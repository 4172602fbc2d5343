package org.gongkai.feedback.appeal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;

/** What the citizen gets in return; the only time that the query code is shown. */
@Schema(name = "留言回执")
record Receipt(
    @Schema(description = "留言编号") String number,
    @Schema(description = "查询码，只显示这一次") String queryCode,
    Instant receivedAt,
    @Schema(description = "最迟答复日期") LocalDate dueOn) {

  /** Leaves the code out, so that no log has it. */
  @Override
  public String toString() {
    return "Receipt " + number;
  }
}
