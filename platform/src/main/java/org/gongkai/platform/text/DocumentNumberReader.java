package org.gongkai.platform.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.platform.text.DocumentNumber.Kind;
import org.gongkai.platform.text.DocumentNumber.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Reads document numbers from folded text. What follows the issuer is found first and the issuer is
 * read backwards from there, so that the time is in proportion to the text.
 */
final class DocumentNumberReader {

  private static final int LONGEST_ISSUER = 20;

  private static final String YEAR = "(?<year>(?:19|20)\\d{2})";
  private static final String SERIAL = "0{0,5}(?<serial>[1-9]\\d{0,5}|[〇零一二三四五六七八九十百千]{1,9})号";

  private record Form(Kind kind, Pattern tail) {}

  private static final List<Form> FORMS =
      List.of(
          new Form(Kind.LETTER, Pattern.compile("\\(" + YEAR + "\\)第?" + SERIAL)),
          new Form(Kind.ORDER, Pattern.compile("令第" + SERIAL)),
          new Form(Kind.ORDER, Pattern.compile("第" + SERIAL + "令")),
          new Form(Kind.ANNOUNCEMENT, Pattern.compile("公告" + YEAR + "年第?" + SERIAL)));

  /** Words that end before an issuer begins; single characters would cut real issuers apart. */
  private static final Pattern LEAD_IN =
      Pattern.compile(
          ".*(?:根据|按照|依据|依照|遵照|参照|落实|贯彻|执行|印发|转发|公布|发布|修订|修改|废止|关于|详见|参见"
              + "|通知|意见|决定|办法|规定|方案|文件|文号|以及|的)");

  private static final String STATE = "中华人民共和国";

  private final FoldedText folded;
  private final String plain;

  private DocumentNumberReader(String text) {
    folded = new FoldedText(text);
    plain = folded.plain().toString();
  }

  static Optional<DocumentNumber> readWhole(String text) {
    DocumentNumberReader reader = new DocumentNumberReader(text);
    for (Form form : FORMS) {
      Matcher tail = form.tail.matcher(reader.plain);
      while (tail.find()) {
        int issuer = reader.issuerStart(tail.start(), 0, false);
        if (issuer == 0
            && tail.end() == reader.plain.length()
            && !LEAD_IN.matcher(reader.plain.substring(0, tail.start())).lookingAt()) {
          return Optional.ofNullable(reader.number(form, tail, 0));
        }
      }
    }
    return Optional.empty();
  }

  static List<Mention> find(String text) {
    DocumentNumberReader reader = new DocumentNumberReader(text);
    List<Mention> mentions = new ArrayList<>();
    for (Form form : FORMS) {
      Matcher tail = form.tail.matcher(reader.plain);
      int floor = 0;
      while (tail.find()) {
        int issuer =
            reader.withoutLeadIn(reader.issuerStart(tail.start(), floor, true), tail.start());
        DocumentNumber number = reader.number(form, tail, issuer);
        if (number != null) {
          int start = reader.folded.start(issuer);
          int end = reader.folded.end(tail.end() - 1);
          mentions.add(new Mention(number, text.substring(start, end), start, end));
          floor = tail.end();
        }
      }
    }
    mentions.sort(Comparator.comparingInt(Mention::start));
    return List.copyOf(mentions);
  }

  /** The furthest place back from which an unbroken issuer runs to {@code end}. */
  private int issuerStart(int end, int floor, boolean stopAtBlank) {
    int start = end;
    while (start > floor && end - start < LONGEST_ISSUER) {
      if (stopAtBlank && start < end && folded.isAfterBlank(start)) {
        break;
      }
      char before = plain.charAt(start - 1);
      if (isIssuerLetter(before)) {
        start--;
      } else if (before == ')' && qualifierStart(start) > floor) {
        start = qualifierStart(start);
      } else {
        break;
      }
    }
    return start;
  }

  /** Where a short qualifier in brackets begins, as in 苏政办发(电); -1 if none ends here. */
  private int qualifierStart(int end) {
    int opening = plain.substring(Math.max(0, end - 6), end).lastIndexOf('(');
    return opening < 0 ? -1 : Math.max(0, end - 6) + opening;
  }

  private static boolean isIssuerLetter(char letter) {
    return Character.isIdeographic(letter) || letter >= 'a' && letter <= 'z';
  }

  private int withoutLeadIn(int start, int end) {
    Matcher leadIn = LEAD_IN.matcher(plain).region(start, end);
    int issuer = leadIn.lookingAt() ? leadIn.end() : start;
    boolean joins = issuer > 0 && issuer < end - 1 && plain.charAt(issuer - 1) == '号';
    return joins && "和及与或".indexOf(plain.charAt(issuer)) >= 0 ? issuer + 1 : issuer;
  }

  private @Nullable DocumentNumber number(Form form, Matcher tail, int issuerStart) {
    String issuer = plain.substring(issuerStart, tail.start());
    int serial = ChineseNumeral.parse(tail.group("serial"));
    if (issuer.codePoints().noneMatch(Character::isIdeographic) || serial < 1) {
      return null;
    }
    if (issuer.startsWith(STATE) && issuer.length() > STATE.length()) {
      issuer = issuer.substring(STATE.length());
    }
    Integer year = form.kind == Kind.ORDER ? null : Integer.valueOf(tail.group("year"));
    return new DocumentNumber(
        issuer.replace('(', '（').replace(')', '）').toUpperCase(Locale.ROOT),
        year,
        serial,
        form.kind);
  }
}
