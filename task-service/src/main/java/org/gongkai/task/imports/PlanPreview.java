package org.gongkai.task.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read out of a plan, for a person to check and confirm. Texts are those of the source
 * with trimmed edges; nothing is repaired.
 *
 * @param passages everything in the source that is no part of a task, so that nothing is lost
 * @param fingerprint SHA-256 of the words of the source, the same for every format and layout
 * @param identityKey document number and year; null when the source states no number
 */
public record PlanPreview(
    Plan plan,
    List<Task> tasks,
    List<Passage> passages,
    List<Warning> warnings,
    String fingerprint,
    @Nullable String identityKey) {

  public PlanPreview {
    tasks = List.copyOf(tasks);
    passages = List.copyOf(passages);
    warnings = List.copyOf(warnings);
  }

  /** The document around the tasks; what the source does not state is null or empty. */
  public record Plan(
      @Nullable String title,
      @Nullable Integer year,
      PlanKind kind,
      @Nullable String documentNumber,
      @Nullable String issuer,
      @Nullable String approvedBy,
      @Nullable LocalDate signedDate,
      @Nullable LocalDate publishedDate,
      List<String> addressees,
      List<Upstream> upstream,
      List<String> noticeClauses) {

    public Plan {
      addressees = List.copyOf(addressees);
      upstream = List.copyOf(upstream);
      noticeClauses = List.copyOf(noticeClauses);
    }
  }

  /** A document of a higher level that the notice says it carries out. */
  public record Upstream(String title, String documentNumber) {}

  /**
   * A task.
   *
   * @param seq its printed number, null when it has none; where the numbers begin anew in every
   *     section, its place among all tasks
   * @param order its place among all tasks, from 1
   * @param label the number as printed, such as （三）
   */
  public record Task(
      @Nullable Integer seq,
      int order,
      @Nullable String label,
      @Nullable String group,
      String name,
      List<Item> items) {

    public Task {
      items = List.copyOf(items);
    }
  }

  /**
   * One content row of a task; units and deadline belong to it, not to the task.
   *
   * @param row its place among all rows of the plan, from 1
   * @param suggestedLead the first-named unit, when no lead is stated and it is not collective
   * @param deadlines every deadline that the item names, the first one being its own
   * @param line where it stands in the source, from 1
   */
  public record Item(
      int row,
      String text,
      List<String> units,
      List<String> leadUnits,
      List<String> coUnits,
      List<String> collectiveUnits,
      @Nullable String suggestedLead,
      @Nullable String unitsText,
      @Nullable String deadlineText,
      @Nullable LocalDate deadlineDate,
      boolean allYear,
      DeadlineKind deadlineKind,
      List<Deadline> deadlines,
      List<String> inherited,
      List<Doubt> doubts,
      int line) {

    public Item {
      units = List.copyOf(units);
      leadUnits = List.copyOf(leadUnits);
      coUnits = List.copyOf(coUnits);
      collectiveUnits = List.copyOf(collectiveUnits);
      deadlines = List.copyOf(deadlines);
      inherited = List.copyOf(inherited);
      doubts = List.copyOf(doubts);
    }
  }

  /** A text of the source that is no part of a task, with its edges trimmed. */
  public record Passage(Kind kind, String text, int line) {

    /** Why it is no part of a task. */
    public enum Kind {
      /** From the page around the plan or the covering notice. */
      NOTICE,
      /** A heading or a table header. */
      HEADING,
      /** Aims, principles and remarks among the tasks. */
      TEXT,
      /** Buttons and captions of the web page, page numbers, damaged characters. */
      NOISE
    }
  }

  /** A value that a person should look at. */
  public record Doubt(String field, String reason, int line) {}

  /** Something irregular in the source. */
  public record Warning(WarningCode code, String message, int line) {}
}
