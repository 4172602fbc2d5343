package org.gongkai.disclosure.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.disclosure.classification.Classification;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.text.DocumentNumber;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is wrong, and what could be better, about the elements of an item. */
@Component
public class ElementChecks {

  private final ElementRules rules;
  private final Classification classification;

  ElementChecks(ElementRules rules, Classification classification) {
    this.rules = rules;
    this.classification = classification;
  }

  /** What a submission would be refused for. */
  public List<FieldProblem> atSubmission(Content content) {
    List<FieldProblem> found = rules.missing(content);
    String theme = content.elements().themeClass();
    if (theme != null && !classification.isThemeClass(theme)) {
      found.add(
          new FieldProblem("/themeClass", "主题分类“" + theme + "”不在22类主题及其子类之中，写作“主题”或“主题\\子类”"));
    }
    if (content.openness() != Openness.PROACTIVE && content.opennessGround() == null) {
      found.add(new FieldProblem("/opennessGround", "不主动公开的，须写明法律依据"));
    }
    return found;
  }

  /** What a publication would be refused for. */
  public List<FieldProblem> atRelease(Content content) {
    return rules.missingAtRelease(content);
  }

  /** What hinders nothing, but should be looked at. */
  public List<FieldProblem> warnings(Content content) {
    List<FieldProblem> found = new ArrayList<>();
    String number = content.elements().documentNumber();
    if (number != null) {
      Optional<DocumentNumber> read = DocumentNumber.parse(number);
      if (read.isEmpty()) {
        found.add(new FieldProblem("/documentNumber", "发文字号一般写作“机关代字〔年份〕序号号”，请核对"));
      } else if (!read.get().toString().equals(number)) {
        found.add(new FieldProblem("/documentNumber", "规范的写法是“" + read.get() + "”"));
      }
    }
    String genre = content.elements().genre();
    if (genre != null && !classification.isGenre(genre)) {
      found.add(new FieldProblem("/genre", "“" + genre + "”不是15种公文种类之一"));
    }
    pictures(content, found);
    return found;
  }

  /** Proposals for elements that the author has not written, or has written in another way. */
  public Suggestions suggestions(Content content) {
    String number = content.elements().documentNumber();
    return new Suggestions(
        content.elements().genre() == null
            ? classification.genreOf(content.title()).orElse(null)
            : null,
        number == null
            ? null
            : DocumentNumber.parse(number)
                .map(DocumentNumber::toString)
                .filter(canonical -> !canonical.equals(number))
                .orElse(null));
  }

  /** Null where there is nothing to propose. */
  public record Suggestions(@Nullable String genre, @Nullable String documentNumber) {}

  private static void pictures(Content content, List<FieldProblem> found) {
    long bare =
        Jsoup.parseBodyFragment(content.body()).select("img").stream()
            .filter(picture -> picture.attr("alt").isBlank())
            .count();
    if (bare > 0) {
      found.add(new FieldProblem("/body", "正文有" + bare + "张图片没有替代文字"));
    }
    List<String> names = content.attachments().stream().map(Attachment::name).toList();
    for (int i = 0; i < content.attachments().size(); i++) {
      Attachment file = content.attachments().get(i);
      if (file.isPicture() && file.altText() == null) {
        found.add(new FieldProblem("/attachments/" + i + "/altText", "图片附件没有替代文字"));
      }
      if (Subtitles.isVideo(file.name(), file.mediaType())
          && !Subtitles.among(names, file.name())) {
        found.add(new FieldProblem("/attachments/" + i, "视频没有同名的字幕文件（vtt 或 srt）"));
      }
    }
  }
}
