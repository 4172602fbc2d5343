package org.gongkai.disclosure.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.text.TextForm;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an account (基本信息).
 *
 * @param platform such as 微信 or 抖音; null of a website
 * @param number by which the platform knows it (账号)
 * @param domain of a website, without a path
 * @param domainUntil the last day of the domain
 * @param sponsor id of the unit that runs it in its own name (主办单位)
 * @param operator who does the daily work (运维单位); free text, since it may be a company
 * @param supervisor id of the unit that watches over it (主管单位)
 * @param guardian the person responsible for watching (监管人)
 * @param reviewers who review before something is posted (审核人), by name
 * @param purpose what it is for (功能定位)
 * @param main whether it is the main account of its sponsor
 */
public record Profile(
    AccountKind kind,
    String name,
    @Nullable String platform,
    @Nullable String number,
    @Nullable String domain,
    @Nullable LocalDate domainUntil,
    @Nullable String url,
    String sponsor,
    @Nullable String operator,
    @Nullable Reached contact,
    @Nullable String supervisor,
    @Nullable Reached guardian,
    List<String> reviewers,
    @Nullable String purpose,
    @Nullable LocalDate openedOn,
    boolean main) {

  static final Pattern DOMAIN =
      Pattern.compile(
          "(?i)([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+\\p{L}[\\p{L}\\p{N}-]{1,62}");

  /** Somebody by name and telephone; never shown to citizens. */
  public record Reached(String name, @Nullable String phone) {}

  public Profile {
    reviewers = List.copyOf(reviewers);
  }

  /** The same account always has the same key, however its name is written. */
  String key() {
    String known = kind == AccountKind.WEBSITE ? domain : number;
    return key(kind, platform, known == null ? name : known);
  }

  static String key(AccountKind kind, @Nullable String platform, String known) {
    String place = kind == AccountKind.WEBSITE || platform == null ? "" : platform;
    return String.join("|", kind.name(), folded(place), folded(known));
  }

  /** What a complete entry would also say; a filing is not taken without. */
  List<FieldProblem> gaps() {
    List<FieldProblem> gaps = new ArrayList<>();
    if (kind == AccountKind.NEW_MEDIA && platform == null) {
      gaps.add(new FieldProblem("/platform", "请填写所在平台"));
    }
    if (kind == AccountKind.WEBSITE && domain == null) {
      gaps.add(new FieldProblem("/domain", "请填写域名"));
    }
    if (contact == null) {
      gaps.add(new FieldProblem("/contact", "请填写联系人"));
    }
    if (guardian == null) {
      gaps.add(new FieldProblem("/guardian", "请填写监管人"));
    }
    if (reviewers.isEmpty()) {
      gaps.add(new FieldProblem("/reviewers", "请填写至少一名审核人"));
    }
    if (purpose == null) {
      gaps.add(new FieldProblem("/purpose", "请填写功能定位"));
    }
    return gaps;
  }

  /** With the unit that watches over it where none is named. */
  Profile supervisedBy(String unit) {
    return supervisor != null
        ? this
        : new Profile(
            kind,
            name,
            platform,
            number,
            domain,
            domainUntil,
            url,
            sponsor,
            operator,
            contact,
            unit,
            guardian,
            reviewers,
            purpose,
            openedOn,
            main);
  }

  /** As people speak of it. */
  String title() {
    String where = platform == null ? kind.label() : platform;
    return "“" + name + "”（" + where + "）";
  }

  boolean isReviewer(String person) {
    return reviewers.stream().anyMatch(known -> folded(known).equals(folded(person)));
  }

  static String folded(String text) {
    return TextForm.of(text).value().replaceAll("\\s+", "");
  }
}
