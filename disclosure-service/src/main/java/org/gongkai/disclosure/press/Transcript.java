package org.gongkai.disclosure.press;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * What was said.
 *
 * @param transcript HTML, the speakers' part
 * @param questions of the media, in order
 */
public record Transcript(
    @NotBlank(message = "缺少实录") @Size(max = 200_000, message = "实录不超过20万字") String transcript,
    @Nullable @Size(max = 100, message = "问答不超过100个")
        List<@NotNull(message = "问答不能为空") @Valid Question> questions) {

  /** One of them with its answer; plain text. */
  public record Question(
      @NotBlank(message = "缺少提问人") @Size(max = 100, message = "提问人不超过100字") String asker,
      @NotBlank(message = "缺少问题") @Size(max = 2000, message = "问题不超过2000字") String question,
      @NotBlank(message = "缺少答问人") @Size(max = 100, message = "答问人不超过100字") String answerer,
      @NotBlank(message = "缺少答复") @Size(max = 20_000, message = "答复不超过2万字") String answer) {}

  public Transcript {
    questions = questions == null ? List.of() : List.copyOf(questions);
  }

  /** The body of the item: what was said, then questions and answers. */
  String html() {
    StringBuilder html = new StringBuilder(transcript);
    if (!asked().isEmpty()) {
      html.append("<h2>答记者问</h2>");
    }
    for (Question one : asked()) {
      html.append("<p><strong>").append(text(one.asker())).append("：</strong>");
      html.append(text(one.question())).append("</p>");
      html.append("<p><strong>").append(text(one.answerer())).append("：</strong>");
      html.append(text(one.answer())).append("</p>");
    }
    return html.toString();
  }

  /** The questions, none when there were none. */
  List<Question> asked() {
    return questions == null ? List.of() : questions;
  }

  private static String text(String words) {
    return HtmlUtils.htmlEscape(words.strip(), "UTF-8");
  }
}
