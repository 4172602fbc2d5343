package org.gongkai.task.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Who led, heard, interpreted or was sent, and as what. */
public record ActivityPerson(
    @NotBlank(message = "请填写姓名") @Size(max = 50, message = "姓名不超过 50 字") String name,
    @NotNull(message = "请选择身份") PersonRole role) {

  /** As what somebody acted. */
  public enum PersonRole {
    /** 主要负责人 */
    HEAD,
    /** 分管领导 */
    LEADER_IN_CHARGE,
    /** 新闻发言人 */
    SPOKESPERSON,
    /** 专家 */
    EXPERT,
    /** 工作人员 */
    STAFF
  }
}
