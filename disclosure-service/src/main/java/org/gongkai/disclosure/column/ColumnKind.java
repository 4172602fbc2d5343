package org.gongkai.disclosure.column;

/** What a column is; the four fixed sub-columns are those of 国办公开办函〔2019〕61号. */
public enum ColumnKind {
  GUIDE("政府信息公开指南"),
  RULES("政府信息公开制度"),
  STATUTORY("法定主动公开内容"),
  ANNUAL_REPORT("政府信息公开年报"),
  /** A class of article 20 of the regulation, or a class below one. */
  CLASS("法定类别"),
  /** A field that the level discloses with emphasis (重点领域). */
  KEY_FIELD("重点领域"),
  /** A field that one unit has chosen for itself (自选栏目). */
  SELF_CHOSEN("自选栏目");

  private final String label;

  ColumnKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether it is one of the four that every unit has, never more and never less. */
  public boolean isFixed() {
    return ordinal() <= ANNUAL_REPORT.ordinal();
  }
}
