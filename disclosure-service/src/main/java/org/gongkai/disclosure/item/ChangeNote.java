package org.gongkai.disclosure.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * What a correction changes, for everybody to read; reviewed together with the text.
 *
 * @param kind never {@code FIRST}
 */
public record ChangeNote(
    @NotNull(message = "缺少更正类型") Edition.Kind kind,
    @NotBlank(message = "缺少更正说明") @OneLine(max = 1000) String note) {}
