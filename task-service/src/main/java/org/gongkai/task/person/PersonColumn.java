package org.gongkai.task.person;

import java.util.Set;
import org.gongkai.task.imports.table.SheetColumn;

/** The columns of a spreadsheet of people. */
enum PersonColumn implements SheetColumn {
  ID("编号", true, "账号", "登录名", "人员编号", "用户名"),
  NAME("姓名", true),
  UNIT("单位", true, "所在单位", "单位名称", "工作单位"),
  ROLES("角色", true, "岗位"),
  ACTIVE("在岗", false, "启用", "是否在岗");

  private final String header;
  private final boolean needed;
  private final Set<String> also;

  PersonColumn(String header, boolean needed, String... also) {
    this.header = header;
    this.needed = needed;
    this.also = Set.of(also);
  }

  @Override
  public String header() {
    return header;
  }

  @Override
  public Set<String> alsoHeaded() {
    return also;
  }

  @Override
  public boolean isNeeded() {
    return needed;
  }
}
