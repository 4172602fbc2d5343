package org.gongkai.disclosure.interpretation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.disclosure.item.Attachment;
import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.item.Item;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.text.TextForm;
import org.springframework.stereotype.Component;

/**
 * Whether an interpretation says something (杜绝标题式、形式化解读): every compulsory part is there and has
 * substance, and the whole is more than the document's own headings and sentences again.
 */
@Component
class Quality {

  /** Longer lines are text, whatever they begin with. */
  private static final int LONGEST_HEADING = 40;

  private static final Pattern SENTENCE_END = Pattern.compile("[。；！？!?;\\n\\t]");
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Punct}\\p{P}\\p{Z}]+");
  private static final String DIGITS = "[一二三四五六七八九十百0-9]{1,4}";
  private static final Pattern NUMBERING =
      Pattern.compile("^\\s*(?:第?" + DIGITS + "[、.．章节条]|[（(]" + DIGITS + "[）)])\\s*");

  /** A picture, or the way to a page that plays. */
  private static final Pattern MEDIUM = Pattern.compile("<img\\s|<a\\s[^>]*href=");

  private final InterpretationProperties properties;

  Quality(InterpretationProperties properties) {
    this.properties = properties;
  }

  /**
   * What is wrong with an interpretation of its kind: what was said before the press is taken word
   * for word; a report of facts, and what is shown in pictures or on film, need no parts. Whether a
   * document is interpreted at all is another question, which only a text with its parts answers.
   */
  List<FieldProblem> check(Sheet sheet, Item interpretation, Item policy) {
    return check(sheet, interpretation.content(), policy.content());
  }

  List<FieldProblem> check(Sheet sheet, Content interpretation, Content policy) {
    if (sheet.isWordForWord()) {
      return List.of();
    }
    return sheet.isReport() || isShown(sheet, interpretation)
        ? words(interpretation, policy)
        : check(interpretation, policy);
  }

  /** With something to look at or to listen to. */
  private static boolean isShown(Sheet sheet, Content interpretation) {
    return sheet.isShown()
        && (MEDIUM.matcher(interpretation.body()).find()
            || interpretation.attachments().stream().anyMatch(Quality::isMedium));
  }

  private static boolean isMedium(Attachment file) {
    String type = file.mediaType();
    return file.isPicture()
        || type != null && (type.startsWith("video/") || type.startsWith("audio/"));
  }

  /** What is wrong with it; empty when it may go on. */
  List<FieldProblem> check(Content interpretation, Content policy) {
    List<FieldProblem> wrong =
        new ArrayList<>(lacking(interpretation, part -> isCompulsory(part, policy)));
    wrong.addAll(words(interpretation, policy));
    return wrong;
  }

  /** Parts that would help readers and hinder nothing: whom it concerns, what is often doubted. */
  List<FieldProblem> advice(Sheet sheet, Item interpretation, Item policy) {
    return sheet.isWordForWord() || sheet.isReport() || isShown(sheet, interpretation.content())
        ? List.of()
        : lacking(interpretation.content(), part -> !isCompulsory(part, policy.content()));
  }

  private boolean isCompulsory(String part, Content policy) {
    return properties.isCompulsory(part, policy.type());
  }

  private List<FieldProblem> lacking(Content interpretation, Predicate<String> wanted) {
    // Words of other parts open none of these: they may stand in any line.
    Map<String, List<String>> asked = new LinkedHashMap<>(properties.parts());
    asked.keySet().removeIf(wanted.negate());
    Map<String, String> found = parts(interpretation.bodyText(), asked);
    List<FieldProblem> lacking = new ArrayList<>();
    asked.forEach((part, words) -> {
      String text = found.get(part);
      if (text == null) {
        lacking.add(
            new FieldProblem(
                "/body", "解读缺少“" + part + "”部分（小标题中应有：" + String.join("、", words) + "）"));
      } else if (bare(text).length() < properties.partLength()) {
        lacking.add(
            new FieldProblem("/body", "“" + part + "”部分过于简单，不足" + properties.partLength() + "字"));
      }
    });
    return lacking;
  }

  private List<FieldProblem> words(Content interpretation, Content policy) {
    if (bare(interpretation.bodyText()).length() < properties.partLength()) {
      return List.of(new FieldProblem("/body", "正文过于简单，不足" + properties.partLength() + "字"));
    }
    int own = ownWords(interpretation, policy);
    return own >= properties.ownWords()
        ? List.of()
        : List.of(
            new FieldProblem(
                "/body", "解读只重复文件的标题和原句：自有文字占" + own + "%，应不低于" + properties.ownWords() + "%"));
  }

  /** The text under the headings of each part; a heading may open several parts. */
  private static Map<String, String> parts(String text, Map<String, List<String>> asked) {
    Map<String, StringBuilder> found = new LinkedHashMap<>();
    List<String> open = List.of();
    for (String line : text.split("\n")) {
      List<String> opened = opened(line, asked);
      if (isHeading(line) && (!opened.isEmpty() || isNumbered(line))) {
        open = opened.isEmpty() && isBelow(line) ? open : opened;
        open.forEach(part -> found.computeIfAbsent(part, any -> new StringBuilder()));
      } else {
        open.forEach(part -> found.computeIfAbsent(part, any -> new StringBuilder()).append(line));
      }
    }
    return found.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, part -> part.getValue().toString()));
  }

  private static List<String> opened(String line, Map<String, List<String>> asked) {
    TextForm read = TextForm.of(line);
    return asked.entrySet().stream()
        .filter(part -> part.getValue().stream().map(TextForm::of).anyMatch(read::contains))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isHeading(String line) {
    String stripped = line.strip();
    return !stripped.isEmpty()
        && stripped.length() <= LONGEST_HEADING
        && !stripped.endsWith("。")
        && !stripped.endsWith("；");
  }

  private static boolean isNumbered(String line) {
    return NUMBERING.matcher(line).find();
  }

  /** A heading of the second level stays within its part. */
  private static boolean isBelow(String line) {
    String stripped = line.strip();
    return stripped.startsWith("（") || stripped.startsWith("(") || stripped.startsWith("第");
  }

  /** The share of the text, in percent, that does not stand in the document. */
  private static int ownWords(Content interpretation, Content policy) {
    String known = bare(policy.title() + policy.bodyText());
    int all = 0;
    int own = 0;
    for (String line : interpretation.bodyText().split("\n")) {
      if (isHeading(line) && isNumbered(line)) {
        continue;
      }
      for (String sentence : SENTENCE_END.split(NUMBERING.matcher(line).replaceFirst(""))) {
        String words = bare(sentence);
        all += words.length();
        own += known.contains(words) ? 0 : words.length();
      }
    }
    return all == 0 ? 0 : own * 100 / all;
  }

  private static String bare(String text) {
    return BLANK.matcher(TextForm.of(text).value()).replaceAll("");
  }
}
