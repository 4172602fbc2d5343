package org.gongkai.disclosure.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.disclosure.item.Person;
import org.jspecify.annotations.Nullable;

/**
 * One filing of an account with all its steps (备案); kept for good.
 *
 * @param number from 1, within the account
 * @param profile what the account is to be, or is
 * @param before what it was; null when the filing does not change it
 * @param announcementId the public item by which citizens are told that a website ends
 * @param route the units that decide, one after the other
 */
public record Filing(
    int number,
    FilingType type,
    Outcome outcome,
    Profile profile,
    @Nullable Profile before,
    String reason,
    @Nullable String announcementId,
    List<String> route,
    List<Step> steps) {

  /** What has become of it. */
  public enum Outcome {
    UNDER_WAY("办理中"),
    ACCEPTED("已备案"),
    RETURNED("已退回"),
    WITHDRAWN("已撤回");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    /** The Chinese name shown to people. */
    public String label() {
      return label;
    }
  }

  /** What somebody did with it. */
  public enum Action {
    SUBMITTED("提交"),
    PASSED("主管单位同意"),
    ACCEPTED("准予备案"),
    RETURNED("退回"),
    WITHDRAWN("撤回"),
    REGISTERED("登记");

    private final String label;

    Action(String label) {
      this.label = label;
    }

    /** The Chinese name shown to people. */
    public String label() {
      return label;
    }
  }

  /**
   * @param unit in whose name it was done
   */
  public record Step(Action action, Person by, String unit, Instant at, @Nullable String remark) {}

  public Filing {
    route = List.copyOf(route);
    steps = List.copyOf(steps);
  }

  boolean isUnderWay() {
    return outcome == Outcome.UNDER_WAY;
  }

  /** The unit that decides next; null when nothing more is to be decided. */
  @Nullable String waitsAt() {
    return isUnderWay() ? route.get(passed()) : null;
  }

  boolean isAtLast() {
    return passed() == route.size() - 1;
  }

  /** Nobody decides on what the same person has submitted or passed already. */
  boolean hasTouched(String person) {
    return steps.stream().anyMatch(step -> step.by().id().equals(person));
  }

  Filing next(Outcome to, Step step) {
    List<Step> all = new ArrayList<>(steps);
    all.add(step);
    return new Filing(number, type, to, profile, before, reason, announcementId, route, all);
  }

  private int passed() {
    return (int) steps.stream().filter(step -> step.action() == Action.PASSED).count();
  }
}
