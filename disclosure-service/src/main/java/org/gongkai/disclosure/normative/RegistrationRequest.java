package org.gongkai.disclosure.normative;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** What a drafting unit asks to be registered. */
@Schema(name = "规范性文件登记申请")
record RegistrationRequest(
    @Schema(description = "规范性文件的事项编号") @NotBlank(message = "缺少事项编号") String itemId,
    @Schema(description = "申请登记的内容的哈希") @NotBlank(message = "缺少内容哈希") String contentHash,
    @Schema(description = "合法性审核结果") @NotNull(message = "缺少合法性审核结果") @Valid Legality legality) {}
