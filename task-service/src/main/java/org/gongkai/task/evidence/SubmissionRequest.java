package org.gongkai.task.evidence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What a unit hands in for its row. */
record SubmissionRequest(
    @NotNull(message = "请选择佐证的类型") Submission.Kind kind,
    @NotBlank(message = "请填写标题") @Size(max = 200, message = "标题不超过 200 字") String title,
    @Nullable @Size(max = 1000, message = "地址不超过 1000 字") String url,
    @Nullable @Size(max = 2000, message = "说明不超过 2000 字") String note,
    @Nullable LocalDate date) {

  /** 422 unless it has what its kind cannot be without. */
  Submission by(Actor actor, LocalDate today) {
    LocalDate day = Objects.requireNonNullElse(date, today);
    if (day.isAfter(today)) {
      throw refused("/date", "日期不能晚于今天");
    }
    if (kind == Submission.Kind.LINK && !isWebAddress(url)) {
      throw refused("/url", "请填写以 http 或 https 开头的网址");
    }
    if (kind == Submission.Kind.FILE && !isReference(url)) {
      throw refused("/url", "请先上传文件，或填写文件的编号、网址");
    }
    if (kind == Submission.Kind.NOTE && isBlank(note)) {
      throw refused("/note", "请填写说明");
    }
    return new Submission(
        kind, title.strip(), url, note, actor.unit(), actor.id(), actor.name(), day);
  }

  /** Nothing else is shown as a link: a script in an address would run in the reader's browser. */
  private static boolean isWebAddress(@Nullable String url) {
    try {
      URI address = URI.create(url == null ? "" : url.strip());
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      return (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null;
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }

  /** A number, a place within the suite, or a web address; never another kind of address. */
  private static boolean isReference(@Nullable String url) {
    return url != null
        && !url.isBlank()
        && (isWebAddress(url) || !url.strip().matches("[\\p{L}][\\p{L}\\p{N}+.-]*:.*"));
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static Refusal refused(String pointer, String why) {
    return new Refusal(
        CommonCode.INVALID_CONTENT, "提交的佐证有误，请按提示修改。", List.of(new FieldProblem(pointer, why)));
  }
}
