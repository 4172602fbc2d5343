package org.gongkai.task.person;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.gongkai.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of a person.
 *
 * @param active yes when absent; no for somebody who has left
 */
record PersonContent(
    @NotBlank(message = "请填写姓名") @Size(max = 50, message = "姓名不超过 50 字") String name,
    @NotBlank(message = "请选择单位") @Size(max = 64, message = "单位编号不超过 64 字") String unit,
    @NotEmpty(message = "请至少选择一个角色") Set<Role> roles,
    @Nullable Boolean active) {

  PersonContent {
    roles = roles == null ? Set.of() : Set.copyOf(roles);
  }

  @AssertTrue(message = "系统角色不能赋予工作人员")
  boolean isOfStaff() {
    return !roles.contains(Role.SYSTEM);
  }

  boolean isActive() {
    return active == null || active;
  }

  List<Role> sortedRoles() {
    return roles.stream().sorted().toList();
  }
}
