package org.gongkai.disclosure.guide;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongkai.platform.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * What a guide says; plain texts. A working copy may be incomplete, {@link #missing} says where.
 *
 * @param scope which information the unit holds and discloses
 * @param catalogue how the information is arranged and found
 * @param forms in which ways and how soon it is disclosed
 */
@Schema(name = "公开指南内容")
public record GuideContent(
    @Schema(description = "主动公开的范围")
        @Nullable
        @Size(max = LONG, message = TOO_LONG)
        @Pattern(regexp = TEXT, message = NO_CONTROL)
        String scope,
    @Schema(description = "信息的分类、编排体系和获取方式")
        @Nullable
        @Size(max = LONG, message = TOO_LONG)
        @Pattern(regexp = TEXT, message = NO_CONTROL)
        String catalogue,
    @Schema(description = "公开形式和时限")
        @Nullable
        @Size(max = LONG, message = TOO_LONG)
        @Pattern(regexp = TEXT, message = NO_CONTROL)
        String forms,
    @NotNull(message = "缺少依申请公开的办理说明") @Valid Application application,
    @NotNull(message = "缺少收费说明") @Valid Fees fees,
    @NotNull(message = "缺少监督方式") @Valid Supervision supervision,
    @Schema(description = "救济途径")
        @Nullable
        @Size(max = LONG, message = TOO_LONG)
        @Pattern(regexp = TEXT, message = NO_CONTROL)
        String remedies) {

  static final int LONG = 5000;
  static final String TOO_LONG = "不超过{max}字";
  static final String TEXT = "[\\P{Cntrl}\\n\\r\\t]*";
  static final String LINE = "[\\P{Cntrl}]*";
  static final String NO_CONTROL = "不能含有控制字符";
  static final String ADDRESS = "(https?://|/)[^\\s<>\"'\\\\]{1,500}";

  /** How requests are made (依申请公开). */
  public record Application(
      @Nullable @Size(max = 100, message = TOO_LONG) @Pattern(regexp = LINE, message = NO_CONTROL)
          String office,
      @Nullable @Size(max = 200, message = TOO_LONG) @Pattern(regexp = LINE, message = NO_CONTROL)
          String address,
      @Nullable @Pattern(regexp = "[0-9]{6}", message = "邮政编码为6位数字") String postcode,
      @Nullable @Pattern(regexp = PHONE, message = "电话只能由数字和分隔符组成") String phone,
      @Nullable @Pattern(regexp = PHONE, message = "传真只能由数字和分隔符组成") String fax,
      @Nullable
          @Size(max = 100, message = TOO_LONG)
          @Pattern(regexp = "[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+", message = "电子邮箱格式不正确")
          String email,
      @Nullable @Size(max = 200, message = TOO_LONG) @Pattern(regexp = LINE, message = NO_CONTROL)
          String hours,
      @Size(max = 5) List<@NotNull ApplyChannel> channels,
      @Nullable @Pattern(regexp = ADDRESS, message = "网址须以 http(s):// 或 / 开头") String onlineUrl,
      @Nullable @Size(max = LONG, message = TOO_LONG) @Pattern(regexp = TEXT, message = NO_CONTROL)
          String procedure,
      @Nullable @Size(max = LONG, message = TOO_LONG) @Pattern(regexp = TEXT, message = NO_CONTROL)
          String timeLimits,
      @Nullable @Valid Form form) {

    static final String PHONE = "[0-9+()（）\\-—、，,;；/ 转]{5,80}";

    public Application {
      channels = channels == null ? List.of() : channels.stream().distinct().sorted().toList();
    }
  }

  /** The form to be filled in. */
  public record Form(
      @NotNull(message = "缺少申请表名称")
          @Size(max = 100, message = TOO_LONG)
          @Pattern(regexp = LINE, message = NO_CONTROL)
          String name,
      @NotNull(message = "缺少申请表地址") @Pattern(regexp = ADDRESS, message = "网址须以 http(s):// 或 / 开头")
          String url) {}

  /** What this unit says of fees beside the national tariff. */
  public record Fees(
      @Nullable @Size(max = LONG, message = TOO_LONG) @Pattern(regexp = TEXT, message = NO_CONTROL)
          String requirements,
      @Nullable @Size(max = LONG, message = TOO_LONG) @Pattern(regexp = TEXT, message = NO_CONTROL)
          String notes) {}

  /** Who hears complaints. */
  public record Supervision(
      @Nullable @Size(max = 100, message = TOO_LONG) @Pattern(regexp = LINE, message = NO_CONTROL)
          String office,
      @Nullable @Pattern(regexp = Application.PHONE, message = "电话只能由数字和分隔符组成") String phone,
      @Nullable @Size(max = 200, message = TOO_LONG) @Pattern(regexp = LINE, message = NO_CONTROL)
          String address) {}

  /** What has to be written before the guide can be confirmed. */
  @JsonIgnore
  public List<FieldProblem> missing() {
    List<FieldProblem> missing = new ArrayList<>();
    check(scope, "/scope", "缺少公开范围", missing);
    check(catalogue, "/catalogue", "缺少编排体系和获取方式", missing);
    check(application.office(), "/application/office", "缺少受理机构", missing);
    check(application.address(), "/application/address", "缺少办公地址", missing);
    check(application.phone(), "/application/phone", "缺少联系电话", missing);
    check(application.hours(), "/application/hours", "缺少办公时间", missing);
    check(application.procedure(), "/application/procedure", "缺少申请流程", missing);
    check(application.timeLimits(), "/application/timeLimits", "缺少办理时限", missing);
    if (application.channels().isEmpty()) {
      missing.add(new FieldProblem("/application/channels", "缺少申请渠道"));
    }
    if (application.channels().contains(ApplyChannel.ONLINE)) {
      check(application.onlineUrl(), "/application/onlineUrl", "缺少在线申请网址", missing);
    }
    if (application.channels().contains(ApplyChannel.FAX)) {
      check(application.fax(), "/application/fax", "缺少传真号码", missing);
    }
    if (application.channels().contains(ApplyChannel.EMAIL)) {
      check(application.email(), "/application/email", "缺少电子邮箱", missing);
    }
    check(fees.requirements(), "/fees/requirements", "缺少收费要求", missing);
    check(supervision.office(), "/supervision/office", "缺少监督机构", missing);
    check(supervision.phone(), "/supervision/phone", "缺少监督电话", missing);
    check(remedies, "/remedies", "缺少救济途径", missing);
    return missing;
  }

  private static void check(
      @Nullable String value, String pointer, String detail, List<FieldProblem> missing) {
    if (Objects.requireNonNullElse(value, "").isBlank()) {
      missing.add(new FieldProblem(pointer, detail));
    }
  }
}
