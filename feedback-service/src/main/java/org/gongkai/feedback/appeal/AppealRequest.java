package org.gongkai.feedback.appeal;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** An appeal as a citizen writes it. */
@Schema(name = "留言")
record AppealRequest(
    @Schema(description = "类型：咨询、投诉、求助、建议、纠错") @NotNull(message = "请选择留言类型") AppealKind kind,
    @Schema(description = "领域，须为规定的领域之一") @NotBlank(message = "请选择领域") String topic,
    @Schema(description = "标题") @NotBlank(message = "请填写标题") @Words(max = 100) String title,
    @Schema(description = "内容") @NotBlank(message = "请填写内容") @Words(max = 5000, lines = true)
        String content,
    @Schema(description = "姓名，加密保存，不公开") @NotBlank(message = "请填写姓名") @Words(max = 50) String name,
    @Schema(description = "联系电话，加密保存，不公开")
        @NotNull(message = "请填写联系电话")
        @Pattern(
            regexp = "(?:\\+?86[- ]?)?1[3-9][0-9]{9}|(?:0[0-9]{2,3}-?)?[0-9]{7,8}(?:-[0-9]{1,6})?",
            message = "请填写手机号码或固定电话，如 0999-1234567")
        String phone,
    @Schema(description = "电子邮箱，加密保存，不公开")
        @Nullable
        @Pattern(
            regexp = "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}",
            message = "电子邮箱的格式不正确")
        String email,
    @Schema(description = "所在地区，加密保存，不公开") @Nullable @Words(max = 100) String region,
    @Schema(description = "希望由哪个单位办理（单位编号）") @Nullable @Words(max = 100) String unit,
    @Schema(description = "所关于的公开事项编号")
        @Nullable
        @Pattern(regexp = "[0-9A-Za-z._-]{1,100}", message = "公开事项编号不正确")
        String itemId,
    @Schema(description = "是否同意公开（隐去个人信息后的）问题和答复，默认不同意") @Nullable Boolean publicConsent) {

  Letter letter() {
    return new Letter(
        title.strip(), content.strip(), name.strip(), phone, words(email), words(region));
  }

  @Nullable String askedUnit() {
    return words(unit);
  }

  /** Says nothing, so that no log does. */
  @Override
  public String toString() {
    return "AppealRequest";
  }

  private static @Nullable String words(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
