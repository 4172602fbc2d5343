package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.task.imports.Paragraph.Level;
import org.gongkai.task.imports.PlanPreview.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Turns numbered prose into tasks; what stands above a task is its group. Units are taken only
 * where they are stated after a label or before 负责 in brackets, never guessed from the sentences.
 */
final class ProseTasks {

  private static final Pattern CLOSING =
      Pattern.compile(
          "^(?:\\d{4}|[〇零○一二三四五六七八九]{4})年.{1,6}月.{1,4}日$|^\\(?(?:此件|此文件|信息公开)|^附(?:件|表)?\\d*:?|^抄送|^联系(?:人|电话)|^\\([^()]*\\)$");
  private static final Pattern CONTENT_LABEL = Pattern.compile("^(?:具体|主要|工作|任务)?内容:\\s*");
  private static final int LONGEST_CLOSING = 40;

  private final TaskList tasks = new TaskList();
  private final ProseTask open;
  private final Notes notes;
  private ProseLevels levels =
      new ProseLevels(false, Level.SECTION, new UnitHeadings(Map.of(), Map.of()));
  private @Nullable Paragraph group;
  private boolean groupUsed;
  private boolean ended;

  ProseTasks(@Nullable Integer year, boolean firstLeads, Notes notes) {
    open = new ProseTask(tasks, year, firstLeads);
    this.notes = notes;
  }

  List<PlanPreview.Task> read(List<Paragraph> body) {
    levels = ProseLevels.of(body);
    open.expectsUnits(levels.stated());
    sections(body).forEach(this::readSection);
    open.end();
    group(null);
    return tasks.finish();
  }

  private static List<List<Paragraph>> sections(List<Paragraph> body) {
    List<List<Paragraph>> sections = new ArrayList<>();
    for (Paragraph paragraph : body) {
      if (sections.isEmpty() || paragraph.level() == Level.SECTION) {
        sections.add(new ArrayList<>());
      }
      sections.getLast().add(paragraph);
    }
    return sections;
  }

  private void readSection(List<Paragraph> section) {
    Optional<Level> level = levels.in(section);
    boolean numbered =
        level.isPresent() && section.stream().anyMatch(part -> part.level() == level.get());
    boolean plainTasks =
        !numbered && !ProseLevels.isAims(section.getFirst()) && section.getFirst().isHeading();
    for (int index = 0; index < section.size(); index++) {
      Paragraph paragraph = section.get(index);
      if (numbered
          && (paragraph.level() == level.orElseThrow()
              || isTaskOfItsOwn(section, index, level.orElseThrow()))) {
        ended = false;
        if (paragraph.level() != level.orElseThrow()) {
          open.end();
          group(parent(section, index));
        }
        open.begin(levels.owners().bare(paragraph), groupText());
        levels.owners().of(paragraph).ifPresent(open::isDoneBy);
        Optional.ofNullable(group).flatMap(levels.owners()::of).ifPresent(open::belongsTo);
        groupUsed = true;
      } else if (paragraph.level() == Level.SECTION
          || (numbered && paragraph.level().compareTo(level.orElseThrow()) < 0)) {
        open.end();
        group(paragraph);
      } else {
        readBelow(paragraph, plainTasks);
      }
    }
  }

  /** A heading without a task below it that states units is a task itself. */
  private static boolean isTaskOfItsOwn(List<Paragraph> section, int index, Level usual) {
    Level level = section.get(index).level();
    if (level == Level.SECTION || level.compareTo(usual) >= 0) {
      return false;
    }
    boolean stated = states(section.get(index));
    for (Paragraph below : section.subList(index + 1, section.size())) {
      if (below.level().compareTo(level) <= 0) {
        break;
      }
      if (below.level().compareTo(usual) <= 0) {
        return false;
      }
      stated |= states(below);
    }
    return stated;
  }

  private static @Nullable Paragraph parent(List<Paragraph> section, int index) {
    return section.subList(0, index).reversed().stream()
        .filter(above -> above.level().compareTo(section.get(index).level()) < 0)
        .findFirst()
        .orElse(null);
  }

  private void readBelow(Paragraph paragraph, boolean plainTasks) {
    boolean plain = paragraph.level() == Level.PLAIN;
    boolean statement =
        UnitStatement.in(paragraph.text()).stream().anyMatch(units -> units.start() == 0);
    if (PageNoise.is(paragraph.text())) {
      notes.passage(Passage.Kind.NOISE, paragraph.whole(), paragraph.line());
    } else if (plain && (ended || isClosing(paragraph))) {
      notes.passage(Passage.Kind.NOTICE, paragraph.whole(), paragraph.line());
      ended |= isDate(paragraph);
    } else if (open.isOpen()
        && (statement || !plain || !(plainTasks || (open.isClosed() && !states(paragraph))))) {
      open.add(withoutLabel(paragraph), paragraph.line());
    } else if (plainTasks && plain && (!levels.stated() || states(paragraph))) {
      open.beginUnnumbered(paragraph, groupText());
      groupUsed = true;
    } else {
      notes.passage(Passage.Kind.TEXT, paragraph.whole(), paragraph.line());
      if (levels.stated()) {
        notes.warn(WarningCode.STRAY_TEXT, "本段没有责任单位，未列为任务。", paragraph.line());
      }
    }
  }

  /** “主要内容：” says what the text is, and is none of it. */
  private String withoutLabel(Paragraph paragraph) {
    Matcher label = CONTENT_LABEL.matcher(Script.plain(paragraph.whole()));
    if (!label.find()) {
      return paragraph.whole();
    }
    notes.passage(
        Passage.Kind.HEADING, paragraph.whole().substring(0, label.end()), paragraph.line());
    return paragraph.whole().substring(label.end());
  }

  private static boolean states(Paragraph paragraph) {
    return !UnitStatement.in(paragraph.text()).isEmpty();
  }

  /** A group holds as much of its heading as is a heading; the rest is kept beside the tasks. */
  private void group(@Nullable Paragraph heading) {
    if (group != null && !groupUsed) {
      notes.passage(Passage.Kind.HEADING, groupText() == null ? "" : groupText(), group.line());
    }
    group = heading;
    groupUsed = false;
    if (heading != null && !heading.isHeading()) {
      int stop = heading.stop();
      String rest = stop < 0 ? "" : heading.text().substring(stop + 1);
      notes.passage(Passage.Kind.TEXT, rest, heading.line());
    }
  }

  private @Nullable String groupText() {
    if (group == null || group.isHeading()) {
      return group == null ? null : group.whole();
    }
    int stop = group.stop();
    return stop < 0 ? group.whole() : group.number() + group.text().substring(0, stop + 1);
  }

  /** The signature, the date, remarks on the copy and the list of attachments. */
  static boolean isClosing(Paragraph paragraph) {
    String plain = Script.plain(paragraph.text());
    if (states(paragraph)) {
      return false;
    }
    return CLOSING.matcher(plain).find()
        || (plain.length() <= LONGEST_CLOSING
            && !plain.matches(".*[。;:,].*")
            && UnitName.is(plain));
  }

  private static boolean isDate(Paragraph paragraph) {
    return Script.plain(paragraph.text()).matches("(?:\\d{4}|[〇零○一二三四五六七八九]{4})年.{1,6}月.{1,4}日");
  }
}
