package org.gongkai.feedback.appeal;

/** What the citizen wants. */
public enum AppealKind {
  /** 咨询 */
  CONSULT,
  /** 投诉 */
  COMPLAINT,
  /** 求助 */
  HELP,
  /** 建议 */
  SUGGESTION,
  /** 纠错: something that the government's site says is wrong. */
  ERROR
}
