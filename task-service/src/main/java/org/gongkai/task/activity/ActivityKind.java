package org.gongkai.task.activity;

/** What was held or done. */
public enum ActivityKind {
  /** The head of a unit hears a report on the disclosure work. */
  HEARING("听取汇报"),
  LEADING_GROUP_MEETING("领导小组会议"),
  /** On government disclosure alone, such as the government office holds once a year. */
  SPECIAL_TRAINING("专题培训"),
  TRAINING("业务培训"),
  SEMINAR("研讨交流"),
  /** Learning on the job at another unit, rotation. */
  SECONDMENT("跟班学习、轮岗"),
  /** A lost reconsideration or lawsuit and what it teaches: the case library. */
  CASE_STUDY("案例指导"),
  INTERPRETATION("政策解读"),
  POLICY_EVALUATION("政策评价"),
  INSPECTION("检查"),
  SPOT_CHECK("抽查"),
  OPEN_DAY("政府开放日"),
  OTHER("其他");

  private final String label;

  ActivityKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
