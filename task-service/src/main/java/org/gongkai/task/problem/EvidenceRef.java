package org.gongkai.task.problem;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What supports a statement: an address, a document number, a file kept elsewhere.
 *
 * @param reference address or id
 * @param title for people to read
 */
public record EvidenceRef(
    @NotBlank(message = "请填写材料的编号或地址") @Size(max = 500, message = "编号或地址不超过 500 字")
        String reference,
    @Size(max = 200, message = "材料名称不超过 200 字") @Nullable String title) {}
