package org.gongkai.disclosure.normative;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the legality review (合法性审核) of a draft found.
 *
 * @param reviewer the body that reviewed it
 */
@Schema(name = "合法性审核结果")
public record Legality(
    @NotNull(message = "缺少合法性审核结论") Result result,
    @NotBlank(message = "缺少审核机构") @Size(max = 200, message = "审核机构不超过200字") String reviewer,
    @Nullable @Size(max = 100, message = "审核意见书文号不超过100字") String documentNumber,
    @NotNull(message = "缺少审核日期") LocalDate date,
    @Nullable @Size(max = 2000, message = "审核意见不超过2000字") String opinion) {

  /** The conclusion. */
  public enum Result {
    LAWFUL,
    /** Lawful in the form that is to be registered, after what the reviewer asked for. */
    LAWFUL_AS_REVISED,
    UNLAWFUL
  }
}
