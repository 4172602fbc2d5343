package org.gongkai.task.assessment.scheme;

/** What a scheme assesses. */
public enum SchemeKind {
  /** 年度考核: one per territory and year; part of the government's performance assessment. */
  YEARLY("年度考核"),
  /** 专项评估, such as that of public enterprises and institutions. */
  SPECIAL("专项评估"),
  /** A territory's own scheme. */
  OWN("自定方案");

  private final String label;

  SchemeKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
