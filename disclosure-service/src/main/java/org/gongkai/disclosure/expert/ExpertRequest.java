package org.gongkai.disclosure.expert;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.disclosure.item.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * An entry as somebody states it.
 *
 * @param unit null for the caller's own; it and the days are not changed later
 * @param from null for today
 */
record ExpertRequest(
    @Nullable @OneLine(max = 100) String unit,
    @NotBlank(message = "缺少姓名") @OneLine(max = 100) String name,
    @NotEmpty(message = "请填写专业领域") @Size(max = 10, message = "专业领域不超过10个")
        List<@NotBlank(message = "专业领域不能为空") @OneLine(max = 50) String> fields,
    @Nullable @OneLine(max = 200) String affiliation,
    @Nullable @OneLine(max = 100) String title,
    @Nullable @OneLine(max = 500) String conflicts,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  Expert.Profile profile() {
    return new Expert.Profile(
        name.strip(),
        fields.stream().map(String::strip).distinct().toList(),
        text(affiliation),
        text(title),
        text(conflicts));
  }

  private static @Nullable String text(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
