package org.gongkai.task.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A plan and its progress, as everybody may read it. */
record PlanView(
    String id,
    Plan.State state,
    String unit,
    String title,
    int year,
    String kind,
    @Nullable String documentNumber,
    @Nullable String issuer,
    @Nullable String approvedBy,
    @Nullable LocalDate signedDate,
    List<String> addressees,
    List<PlanLinks.Above> upstream,
    List<PlanLinks.Below> downstream,
    @Nullable String overallRequirement,
    List<String> noticeClauses,
    Instant issuedAt,
    int amendments,
    List<Group> groups,
    Plan.Counts counts,
    Progress progress,
    long revision) {

  private static final Set<ItemStatus> SHOWN =
      Set.of(ItemStatus.IN_PROGRESS, ItemStatus.DONE_PENDING_CHECK, ItemStatus.COMPLETED);

  /** A group of tasks (任务组) with the number of its tasks and items. */
  record Group(String name, int tasks, int items, Progress progress) {

    static Group of(String name, Plan plan, Progress progress) {
      List<PlanTask> members =
          plan.tasks().stream().filter(task -> Objects.equals(task.group(), name)).toList();
      int items = members.stream().mapToInt(PlanTask::items).sum();
      return new Group(name, members.size(), items, progress);
    }
  }

  static PlanView of(Plan plan, PlanProgress.Counted counted, PlanLinks.Linked linked) {
    PlanHead head = plan.head();
    return new PlanView(
        plan.id(),
        state(plan, counted.whole()),
        plan.unit(),
        head.title(),
        head.year(),
        head.kind(),
        head.documentNumber(),
        head.issuer(),
        head.approvedBy(),
        head.signedDate(),
        head.addressees(),
        linked.above(),
        linked.below(),
        head.overallRequirement(),
        head.noticeClauses(),
        plan.issuedAt(),
        plan.numberOfAmendments(),
        plan.groups().stream().map(name -> Group.of(name, plan, counted.group(name))).toList(),
        plan.counts(),
        counted.whole(),
        plan.revision());
  }

  private static Plan.State state(Plan plan, Progress whole) {
    boolean moving =
        whole.counts().entrySet().stream()
            .anyMatch(count -> SHOWN.contains(count.getKey()) && count.getValue() > 0);
    return plan.state() == Plan.State.ISSUED && moving ? Plan.State.IN_PROGRESS : plan.state();
  }
}
