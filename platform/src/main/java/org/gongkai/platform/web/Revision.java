package org.gongkai.platform.web;

import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.springframework.http.ResponseEntity;

/**
 * The state that the caller has seen, from a strong {@code If-Match: "7"}. Controllers take it as
 * an argument: 428 if the header is missing (null if the parameter is {@code @Nullable}), 400 if it
 * is weak, {@code *} or a list.
 */
public record Revision(long value) {

  private static final Pattern STRONG = Pattern.compile("\"([0-9]{1,18})\"");

  /** 412 STALE_REVISION unless the caller has seen the current state. */
  public void check(long current) {
    if (value != current) {
      throw new Refusal(CommonCode.STALE_REVISION, "内容已被他人修改，请刷新后重试。");
    }
  }

  /** Adds the strong ETag of a single resource. */
  public static ResponseEntity.BodyBuilder tag(ResponseEntity.BodyBuilder answer, long revision) {
    return answer.eTag("\"" + revision + "\"");
  }

  /** 200 with the body and its ETag. */
  public static <T> ResponseEntity<T> ok(T body, long revision) {
    return tag(ResponseEntity.ok(), revision).body(body);
  }

  /** 201 with the path of what was made, its body and its ETag. */
  public static <T> ResponseEntity<T> created(String path, T body, long revision) {
    return tag(ResponseEntity.created(URI.create(path)), revision).body(body);
  }

  static Revision parse(List<String> ifMatch) {
    Matcher tag = STRONG.matcher(String.join(",", ifMatch).strip());
    if (!tag.matches()) {
      throw new Refusal(
          CommonCode.MALFORMED_REQUEST, "If-Match 必须是所读内容的强 ETag，例如 \"7\"；不接受弱标签、* 或多个标签。");
    }
    return new Revision(Long.parseLong(tag.group(1)));
  }
}
