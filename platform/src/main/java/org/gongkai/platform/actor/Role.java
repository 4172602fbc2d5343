package org.gongkai.platform.actor;

/**
 * What a person or system may do inside the own unit and the units below it; the names are those of
 * the token.
 */
public enum Role {
  /** 拟稿 */
  DRAFTER,
  /** 初审 */
  FIRST_REVIEWER,
  /** 审核 */
  REVIEWER,
  /** 审发 */
  SIGNER,
  /** 政务公开办 */
  OFFICE,
  /** 办理 */
  HANDLER,
  /** 督查 */
  SUPERVISOR,
  /** 领导 */
  LEADER,
  /** 审计 */
  AUDITOR,
  /** 管理 */
  ADMIN,
  /** Another system, by client credentials. */
  SYSTEM
}
