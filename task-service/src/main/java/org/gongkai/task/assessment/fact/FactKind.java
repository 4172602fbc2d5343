package org.gongkai.task.assessment.fact;

/** What can be counted, and what it means there to be in time. */
public enum FactKind {
  /** Variants are the types of items, such as INTERPRETATION. */
  ITEM("主动公开事项", "自成文之日起 20 个工作日内公开为按时；没有成文日期的只计数量"),
  /** Variants: IN_ERROR, REPEALED, CONSOLIDATED. */
  ITEM_WITHDRAWN("撤回公开事项", "只计数量"),
  /** Variants are the kinds of appeals, such as COMPLAINT. */
  APPEAL("群众诉求", "在答复期限内办结为按时；到期未办结为逾期"),
  /** A reply that was made public. */
  APPEAL_RESULT("公开诉求办理结果", "只计数量"),
  ASSIGNMENT("年度任务", "在完成时限内完成为按时；到期未完成为逾期"),
  REPORT("季度报送", "在报送期内报送为按时"),
  REPORT_RETURNED("季度报送被退回", "只计数量"),
  /** Variants are the quotas' names. */
  QUOTA("频次要求", "期末达到规定次数为达标"),
  /** Variants are severities. */
  PROBLEM("检查发现问题", "在整改期限内整改为按时；到期未整改为逾期"),
  /** Variants are causes. */
  ORDER("督促整改", "在整改期限内办结为按时；到期未办结为逾期"),
  CRITICISM("通报批评", "只计数量"),
  PRAISE("通报表扬", "只计数量"),
  INTERVIEW("约谈", "只计数量"),
  /** Variants are the kinds of activities, such as TRAINING. */
  ACTIVITY("工作活动", "只计数量");

  private final String label;
  private final String judgement;

  FactKind(String label, String judgement) {
    this.label = label;
    this.judgement = judgement;
  }

  public String label() {
    return label;
  }

  /** What is in time and what is late, in Chinese. */
  public String judgement() {
    return judgement;
  }
}
