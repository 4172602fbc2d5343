package org.gongkai.task.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one event tells of one case.
 *
 * @param subject the aggregate's id in its own service
 * @param key what its path is made with; the id, or the number of an appeal
 * @param unit absent while no unit is responsible
 * @param due the last day of what is owed at this stage; absent when nothing is
 * @param closed whether nothing more is expected
 * @param breach what the event itself shows to be against the rules
 * @param duty of duties only
 */
record CaseNews(
    CaseKind kind,
    String subject,
    String key,
    long revision,
    Instant at,
    @Nullable String unit,
    @Nullable String title,
    String stage,
    @Nullable LocalDate due,
    boolean closed,
    @Nullable LocalDate doneOn,
    @Nullable String breach,
    @Nullable DutyMark duty) {

  CaseNews(
      CaseKind kind,
      String subject,
      String key,
      long revision,
      Instant at,
      @Nullable String unit,
      @Nullable String title,
      String stage,
      @Nullable LocalDate due,
      boolean closed,
      @Nullable LocalDate doneOn,
      @Nullable String breach) {
    this(kind, subject, key, revision, at, unit, title, stage, due, closed, doneOn, breach, null);
  }

  CaseNews(
      CaseKind kind,
      String subject,
      long revision,
      Instant at,
      @Nullable String unit,
      @Nullable String title,
      String stage,
      @Nullable LocalDate due,
      boolean closed) {
    this(kind, subject, subject, revision, at, unit, title, stage, due, closed, null, null);
  }

  String caseId() {
    return kind + "-" + subject;
  }
}
