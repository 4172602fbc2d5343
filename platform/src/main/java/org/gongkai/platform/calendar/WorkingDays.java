package org.gongkai.platform.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * The days on which offices work, from the State Council's yearly notices: those that are part of
 * the release, and above them those that operations has loaded since. Years that are not loaded are
 * counted by weekends alone, and every deadline that rests on one says so.
 */
public final class WorkingDays {

  private static final String BUILT_IN = "working-days.json";

  private final SortedMap<Integer, CalendarFile.Checked> released;
  private final AtomicReference<Known> known;

  private record Known(
      Map<Integer, CalendarFile.Checked> loaded, SortedMap<Integer, CalendarFile.Checked> all) {}

  private WorkingDays(Map<Integer, CalendarFile.Checked> released) {
    this.released = new TreeMap<>(released);
    this.known = new AtomicReference<>(new Known(Map.of(), this.released));
  }

  /** The calendar that is part of this module. */
  public static WorkingDays builtIn() {
    try (InputStream file = WorkingDays.class.getResourceAsStream(BUILT_IN)) {
      byte[] json = Objects.requireNonNull(file, BUILT_IN).readAllBytes();
      return parse(BUILT_IN, new String(json, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * A calendar from JSON; {@code name} is what error messages call it.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static WorkingDays parse(String name, String json) {
    return new WorkingDays(CalendarFile.read(name, json));
  }

  /**
   * A calendar from a UTF-8 file of the built-in calendar's form.
   *
   * @throws IllegalArgumentException if it cannot be read, saying what is wrong with it
   */
  public static WorkingDays read(Path file) {
    try {
      return parse(file.toString(), Files.readString(file));
    } catch (IOException unreadable) {
      throw new IllegalArgumentException("Calendar " + file + " cannot be read", unreadable);
    }
  }

  /**
   * Both calendars in one: of a year in both, the one of the higher version counts.
   *
   * @throws IllegalArgumentException if one version says two things about the same year
   */
  public WorkingDays with(WorkingDays other) {
    Map<Integer, CalendarFile.Checked> merged = new TreeMap<>(all());
    other.all().forEach((year, theirs) -> merged.merge(year, theirs, (a, b) -> newer(year, a, b)));
    return new WorkingDays(merged);
  }

  private static CalendarFile.Checked newer(
      int year, CalendarFile.Checked ours, CalendarFile.Checked theirs) {
    if (ours.version() == theirs.version() && !ours.equals(theirs)) {
      throw new IllegalArgumentException(
          "Two calendars of version %d differ in the year %d".formatted(ours.version(), year));
    }
    return theirs.version() > ours.version() ? theirs : ours;
  }

  /**
   * Takes over a year that operations maintains: from now on it counts instead of the released one.
   * Answers whether anything has changed; an older version than the one loaded changes nothing.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public boolean load(CalendarYear year) {
    CalendarFile.Checked checked = year.checked();
    Known before = known.getAndUpdate(now -> isNewer(checked, now) ? with(now, checked) : now);
    return isNewer(checked, before);
  }

  private static boolean isNewer(CalendarFile.Checked year, Known now) {
    CalendarFile.Checked last = now.loaded.get(year.announced().year());
    return last == null || year.version() > last.version();
  }

  private Known with(Known now, CalendarFile.Checked year) {
    Map<Integer, CalendarFile.Checked> loaded = new HashMap<>(now.loaded);
    loaded.put(year.announced().year(), year);
    SortedMap<Integer, CalendarFile.Checked> all = new TreeMap<>(released);
    all.putAll(loaded);
    return new Known(Map.copyOf(loaded), all);
  }

  /** As it is now: a count must not rest on two versions. */
  private WorkingDays asOfNow() {
    return new WorkingDays(all());
  }

  private SortedMap<Integer, CalendarFile.Checked> all() {
    return known.get().all;
  }

  /** A year as it was announced; empty when it is not loaded. */
  public Optional<CalendarYear> year(int year) {
    return Optional.ofNullable(all().get(year)).map(CalendarFile.Checked::announced);
  }

  /** The highest version among the loaded years. */
  public int version() {
    return all().values().stream().mapToInt(CalendarFile.Checked::version).max().orElseThrow();
  }

  /** The years whose holidays are loaded. */
  public SortedSet<Integer> years() {
    return new TreeSet<>(all().keySet());
  }

  boolean isLoaded(int year) {
    return all().containsKey(year);
  }

  /** Whether offices work on that day; in a year that is not loaded, whether it is no weekend. */
  public boolean isWorkingDay(LocalDate date) {
    CalendarFile.Checked year = all().get(date.getYear());
    if (year == null) {
      return !CalendarFile.isWeekend(date);
    }
    return year.work().contains(date)
        || !CalendarFile.isWeekend(date) && !year.off().containsKey(date);
  }

  /**
   * How many working days lie after {@code from} up to and including {@code to}; negative if
   * before.
   */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -workingDaysBetween(to, from);
    }
    try (Stream<LocalDate> days = from.plusDays(1).datesUntil(to.plusDays(1))) {
      return (int) days.filter(this::isWorkingDay).count();
    }
  }

  /** When a limit that starts on {@code start} ends, the pauses left out. */
  public Deadline deadline(LocalDate start, Limit limit, List<Pause> pauses) {
    return new Counting(asOfNow(), limit, List.copyOf(pauses)).from(start);
  }

  /** When a limit that starts on {@code start} ends. */
  public Deadline deadline(LocalDate start, Limit limit) {
    return deadline(start, limit, List.of());
  }

  /** Why a day is one to work or to rest, in Chinese. */
  String reason(LocalDate date) {
    CalendarFile.Checked year = all().get(date.getYear());
    if (year == null) {
      String kind = CalendarFile.isWeekend(date) ? "周末" : "工作日";
      return "%s（%d年放假安排尚未载入）".formatted(kind, date.getYear());
    }
    String holiday = year.off().get(date);
    if (holiday != null) {
      return holiday + "放假";
    }
    if (year.work().contains(date)) {
      return year.madeUp(date);
    }
    return CalendarFile.isWeekend(date) ? "周末" : "工作日";
  }
}
