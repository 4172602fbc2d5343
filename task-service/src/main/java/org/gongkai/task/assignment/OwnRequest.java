package org.gongkai.task.assignment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A key area that a unit chooses itself. */
record OwnRequest(
    @NotBlank(message = "请选择单位") String unitId,
    @Min(value = 2000, message = "年份无效") @Max(value = 2100, message = "年份无效") int year,
    @NotBlank(message = "请填写名称") @Size(max = 200, message = "名称不超过 200 字") String name,
    @NotBlank(message = "请填写内容") @Size(max = 2000, message = "内容不超过 2000 字") String text,
    @NotNull(message = "请填写完成时限") LocalDate dueDate) {}
