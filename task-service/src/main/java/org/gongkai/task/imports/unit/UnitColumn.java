package org.gongkai.task.imports.unit;

import java.util.Set;
import org.gongkai.task.imports.table.SheetColumn;

/** The columns of a spreadsheet of units, by their Chinese or English header. */
enum UnitColumn implements SheetColumn {
  ID("编号", true),
  NAME("名称", true),
  SHORT_NAMES("简称", false),
  HISTORIC_NAMES("曾用名", false),
  LEVEL("层级", true),
  KIND("类型", true),
  PARENT_ID("上级", false),
  ACTIVE("启用", false),
  COMPETENT_UNIT_ID("主管部门", false),
  VALID_FROM("生效日期", false),
  VALID_TO("失效日期", false),
  SUCCESSOR_ID("承接单位", false),
  ADDRESS("办公地址", false),
  POSTAL_CODE("邮政编码", false),
  OFFICE_HOURS("办公时间", false),
  PHONE("联系电话", false),
  FAX("传真", false),
  EMAIL("电子邮箱", false),
  DISCLOSURE_OFFICE("公开主管", false);

  private final String header;
  private final boolean needed;

  UnitColumn(String header, boolean needed) {
    this.header = header;
    this.needed = needed;
  }

  @Override
  public String header() {
    return header;
  }

  @Override
  public Set<String> alsoHeaded() {
    return Set.of("单位" + header);
  }

  @Override
  public boolean isNeeded() {
    return needed;
  }
}
