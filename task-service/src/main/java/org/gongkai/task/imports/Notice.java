package org.gongkai.task.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.platform.text.DocumentNumber;
import org.gongkai.task.imports.PlanPreview.Plan;
import org.gongkai.task.imports.PlanPreview.Upstream;
import org.gongkai.task.imports.document.Edges;
import org.gongkai.task.imports.document.Line;
import org.jspecify.annotations.Nullable;

/** Reads the covering notice: who issued the plan, when, to whom, and what it carries out. */
final class Notice {

  private static final String NUMBER = "[\\u4e00-\\u9fff]{2,14}[〔\\[(]\\d{4}[〕\\])]第?\\d+号";
  private static final Pattern NUMBER_LINE = Pattern.compile("^" + NUMBER + "$");
  private static final Pattern IN_BRACKETS = Pattern.compile("^[(（](.+)[)）]$");
  private static final int LONGEST_NUMBER = 40;
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(?:年|-)(\\d{1,2})(?:月|-)(\\d{1,2})日?");
  private static final Pattern UPSTREAM =
      Pattern.compile("《((?:[^《》]++|《[^《》]*+》)+)》\\s*\\((" + NUMBER + ")\\)");
  private static final Pattern APPROVED = Pattern.compile("[经經]([^,。、经經]{2,20}?)同意");
  private static final Pattern ISSUED =
      Pattern.compile(
          "印[发發]《((?:[^《》]++|《[^《》]*+》)+)》|[将將]《((?:[^《》]++|《[^《》]*+》)+)》印[发發]"
              + "|《((?:[^《》]++|《[^《》]*+》)+)》(?:[已业業][经經]).{2,40}?(?:同意|通过|通過|批准)");
  static final Pattern ATTACHMENT = Pattern.compile("^附件\\d*(?::|$)");

  private final List<Line> lines;
  private final List<String> plain;
  private final Labels labels;
  private final int addressees;
  private final int end;

  /** Takes the lines before the first task. */
  Notice(List<Line> lines) {
    this.lines = lines;
    plain = lines.stream().map(line -> Script.plain(line.text())).toList();
    labels = Labels.in(lines);
    addressees = first(0, Notice::addresses).orElse(-1);
    end =
        first(addressees + 1, line -> ATTACHMENT.matcher(line).find() || isDate(line))
            .orElse(lines.size());
  }

  Plan plan() {
    String number = labels.value(Labels.NUMBER).or(this::numberLine).orElse(null);
    LocalDate signed =
        labels.value(Labels.SIGNED).or(this::dateLine).flatMap(Notice::date).orElse(null);
    String title = title();
    return new Plan(
        title,
        year(title, number, signed),
        PlanKind.of(title),
        number,
        labels.value(Labels.ISSUER).or(this::signature).orElse(null),
        approvedBy(),
        signed,
        labels.value(Labels.PUBLISHED).flatMap(Notice::date).orElse(null),
        addressees(),
        upstream(),
        clauses());
  }

  /** A line of its own, perhaps in brackets below the title. */
  private Optional<String> numberLine() {
    return lines.stream()
        .map(line -> IN_BRACKETS.matcher(line.text()).replaceFirst("$1"))
        .filter(text -> text.length() <= LONGEST_NUMBER)
        .filter(text ->
            NUMBER_LINE.matcher(Script.plain(text)).matches()
                || DocumentNumber.parse(text).isPresent())
        .findFirst();
  }

  private Optional<String> dateLine() {
    return find(Notice::isDate).map(Line::text);
  }

  private Optional<Line> find(Predicate<String> wanted) {
    return first(0, wanted).map(lines::get);
  }

  private Optional<Integer> first(int from, Predicate<String> wanted) {
    for (int index = from; index < plain.size(); index++) {
      if (wanted.test(plain.get(index))) {
        return Optional.of(index);
      }
    }
    return Optional.empty();
  }

  /** The issuer signs on the line above the date. */
  private Optional<String> signature() {
    return first(Math.max(1, addressees + 1), Notice::isDate)
        .map(index -> lines.get(index - 1).text())
        .filter(text -> text.length() <= 40 && !text.contains("。"));
  }

  /**
   * What the notice says it issues; else a labelled title; else the first line that names a plan.
   */
  private @Nullable String title() {
    return lines.stream()
        .flatMap(line -> ISSUED.matcher(line.text()).results())
        .flatMap(match -> Stream.of(match.group(1), match.group(2), match.group(3)))
        .filter(Objects::nonNull)
        .findFirst()
        .or(() -> labels.value(Labels.TITLE))
        .or(() -> PlanTitle.in(lines))
        .orElse(null);
  }

  private @Nullable Integer year(
      @Nullable String title, @Nullable String number, @Nullable LocalDate signed) {
    Optional<Integer> named = PlanTitle.year(title == null ? "" : title);
    if (named.isPresent()) {
      return named.get();
    }
    Matcher numbered =
        Pattern.compile("[〔\\[(](\\d{4})[〕\\])]")
            .matcher(Script.plain(number == null ? "" : number));
    if (numbered.find()) {
      return Integer.valueOf(numbered.group(1));
    }
    return signed == null ? firstYear() : Integer.valueOf(signed.getYear());
  }

  /** The year of the first line that names a year and the work of disclosure. */
  private @Nullable Integer firstYear() {
    return lines.stream()
        .map(Line::text)
        .filter(PlanTitle::isSubject)
        .flatMap(text -> PlanTitle.year(text).stream())
        .findFirst()
        .orElse(null);
  }

  private @Nullable String approvedBy() {
    for (int index = 0; index < end; index++) {
      Matcher matcher = APPROVED.matcher(plain.get(index));
      if (matcher.find()) {
        return lines.get(index).text().substring(matcher.start(), matcher.end());
      }
    }
    return null;
  }

  private static boolean addresses(String line) {
    return line.endsWith(":") && line.length() <= 200 && line.matches(".*(?:各|有关|人民政府|办事处).*");
  }

  private List<String> addressees() {
    if (addressees < 0) {
      return List.of();
    }
    String text = lines.get(addressees).text();
    return Arrays.stream(text.substring(0, text.length() - 1).split("[，,]"))
        .map(Edges::trim)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private List<Upstream> upstream() {
    List<Upstream> found = new ArrayList<>();
    for (int index = Math.max(0, addressees); index < end; index++) {
      String text = lines.get(index).text();
      Matcher matcher = UPSTREAM.matcher(plain.get(index));
      while (matcher.find()) {
        found.add(
            new Upstream(
                text.substring(matcher.start(1), matcher.end(1)),
                text.substring(matcher.start(2), matcher.end(2))));
      }
    }
    return found;
  }

  /** The paragraphs between the addressees and the signature. */
  private List<String> clauses() {
    String signature = signature().orElse("");
    return lines.subList(addressees + 1, addressees < 0 ? 0 : end).stream()
        .map(Line::text)
        .filter(text -> !text.equals(signature))
        .toList();
  }

  static boolean isDate(String line) {
    return DATE.matcher(Numerals.ofDates(line)).matches();
  }

  private static Optional<LocalDate> date(String text) {
    Matcher matcher = DATE.matcher(Numerals.ofDates(Script.plain(text)));
    try {
      return matcher.find()
          ? Optional.of(
              LocalDate.of(
                  Integer.parseInt(matcher.group(1)),
                  Integer.parseInt(matcher.group(2)),
                  Integer.parseInt(matcher.group(3))))
          : Optional.empty();
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
