package org.gongkai.disclosure.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongkai.disclosure.item.OneLine;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The base information as somebody states it.
 *
 * @param sponsor null for the caller's own unit
 */
record ProfileRequest(
    @NotNull(message = "请选择网站或新媒体") AccountKind kind,
    @NotBlank(message = "请填写名称") @OneLine(max = 100) String name,
    @Nullable @OneLine(max = 30) String platform,
    @Nullable @OneLine(max = 100) String number,
    @Nullable @OneLine(max = 200) String domain,
    @Nullable LocalDate domainUntil,
    @Nullable @OneLine(max = 500) String url,
    @Nullable @OneLine(max = 100) String sponsor,
    @Nullable @OneLine(max = 200) String operator,
    @Nullable @Valid Somebody contact,
    @Nullable @OneLine(max = 100) String supervisor,
    @Nullable @Valid Somebody guardian,
    @Nullable @Size(max = 20, message = "审核人不超过20名")
        List<@NotBlank(message = "审核人不能为空") @OneLine(max = 50) String> reviewers,
    @Nullable @OneLine(max = 500) String purpose,
    @Nullable LocalDate openedOn,
    @Nullable Boolean main) {

  record Somebody(
      @NotBlank(message = "请填写姓名") @OneLine(max = 50) String name,
      @Nullable @OneLine(max = 50) String phone) {

    Profile.Reached reached() {
      return new Profile.Reached(name.strip(), text(phone));
    }
  }

  /** What a table says is held to the same rules. */
  static ProfileRequest of(Profile profile) {
    return new ProfileRequest(
        profile.kind(),
        profile.name(),
        profile.platform(),
        profile.number(),
        profile.domain(),
        profile.domainUntil(),
        profile.url(),
        profile.sponsor(),
        profile.operator(),
        somebody(profile.contact()),
        profile.supervisor(),
        somebody(profile.guardian()),
        profile.reviewers(),
        profile.purpose(),
        profile.openedOn(),
        profile.main());
  }

  /** 422 for what is no domain or no address of a page. */
  Profile profile(String ownUnit) {
    String host = text(domain);
    if (host != null && !Profile.DOMAIN.matcher(host).matches()) {
      throw wrong("/profile/domain", "域名形如 www.example.gov.cn，不含 http:// 和路径");
    }
    String page = text(url);
    if (page != null && !page.matches("(?i)https?://[^\\s/]+.*")) {
      throw wrong("/profile/url", "网址须以 http:// 或 https:// 开头");
    }
    String whose = text(sponsor);
    return new Profile(
        kind,
        name.strip(),
        kind == AccountKind.WEBSITE ? null : text(platform),
        text(number),
        host == null ? null : host.toLowerCase(Locale.ROOT),
        domainUntil,
        page,
        whose == null ? ownUnit : whose,
        text(operator),
        contact == null ? null : contact.reached(),
        text(supervisor),
        guardian == null ? null : guardian.reached(),
        reviewers == null ? List.of() : reviewers.stream().map(String::strip).distinct().toList(),
        text(purpose),
        openedOn,
        Boolean.TRUE.equals(main));
  }

  private static @Nullable Somebody somebody(Profile.@Nullable Reached reached) {
    return reached == null ? null : new Somebody(reached.name(), reached.phone());
  }

  static @Nullable String text(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static Refusal wrong(String pointer, String detail) {
    return new Refusal(
        CommonCode.INVALID_CONTENT, "账号信息有误。", List.of(new FieldProblem(pointer, detail)));
  }
}
