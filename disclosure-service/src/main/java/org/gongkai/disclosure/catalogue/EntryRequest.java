package org.gongkai.disclosure.catalogue;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.gongkai.disclosure.catalogue.EntryVersion.Origin;
import org.gongkai.disclosure.catalogue.EntryVersion.Source;
import org.gongkai.disclosure.item.Wellformed;
import org.jspecify.annotations.Nullable;

/** An entry as the office writes it. */
@Schema(name = "公开目录条目")
record EntryRequest(
    @Schema(description = "编码，2至40位大写字母、数字和连字符；定后不变")
        @NotBlank(message = "缺少编码")
        @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}", message = "编码为2至40位大写字母、数字和连字符")
        String code,
    @NotBlank(message = "缺少单位") @Size(max = 100, message = "单位编号不超过100字") String unit,
    @Schema(description = "公开主体")
        @NotBlank(message = "缺少公开主体")
        @Size(max = 300, message = "不超过300字")
        @Wellformed
        String subject,
    @Schema(description = "公开内容")
        @NotBlank(message = "缺少公开内容")
        @Size(max = 2000, message = "不超过2000字")
        @Wellformed
        String content,
    @Schema(description = "公开形式") @Nullable @Size(max = 300, message = "不超过300字") @Wellformed
        String form,
    @Schema(description = "公开范围") @Nullable @Size(max = 300, message = "不超过300字") @Wellformed
        String scope,
    @Schema(description = "公开依据") @Nullable @Size(max = 2000, message = "不超过2000字") @Wellformed
        String basis,
    @Schema(description = "公开时限，如“自信息形成之日起20个工作日内”")
        @Nullable
        @Size(max = 500, message = "不超过500字")
        @Wellformed
        String timeLimit,
    @Schema(description = "更新周期（月）")
        @Nullable
        @Min(value = 1, message = "更新周期为1至120个月")
        @Max(value = 120, message = "更新周期为1至120个月")
        Integer updateCycleMonths,
    @Schema(description = "公开渠道") @Nullable @Size(max = 500, message = "不超过500字") @Wellformed
        String channel,
    @Schema(description = "生效日期，默认今天") @Nullable LocalDate validFrom,
    @Schema(description = "变更来源") @Nullable @Valid SourceRequest source,
    @Schema(description = "变更说明，向社会公开") @Nullable @Size(max = 500, message = "不超过500字") @Wellformed
        String note) {

  record SourceRequest(
      @NotNull(message = "缺少来源类型") Origin kind,
      @Nullable @Size(max = 200, message = "不超过200字") @Wellformed String reference) {}

  EntryContent entry() {
    return new EntryContent(
        subject.strip(),
        content.strip(),
        words(form),
        words(scope),
        words(basis),
        TimeLimit.ofText(timeLimit),
        updateCycleMonths,
        words(channel));
  }

  Source origin() {
    return source == null ? Source.OTHER : new Source(source.kind(), words(source.reference()));
  }

  private static @Nullable String words(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
