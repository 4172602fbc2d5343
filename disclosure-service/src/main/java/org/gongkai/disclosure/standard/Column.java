package org.gongkai.disclosure.standard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An official column of a standard catalogue, by the beginnings of its headings. */
enum Column {
  NUMBER("序号", "编号"),
  SECOND("二级事项", "二级公开事项"),
  FIRST("一级事项", "一级公开事项", "公开事项", "事项名称"),
  CONTENT("公开内容", "内容要素"),
  BASIS("公开依据"),
  TIME_LIMIT("公开时限"),
  SUBJECT("公开主体", "责任主体"),
  CHANNEL("公开渠道", "渠道和载体"),
  ALL("全社会", "社会公众", "面向社会"),
  GROUPS("特定群"),
  AUDIENCE("公开对象"),
  ACTIVE("主动"),
  ON_REQUEST("依申请"),
  MODE("公开方式"),
  COUNTY("县级", "县区级", "区级", "旗县级"),
  TOWNSHIP("乡级", "乡镇", "镇级", "街道级"),
  VILLAGE("村级", "村（", "村居"),
  LEVEL("公开层级");

  /** Without these a table is no catalogue. */
  static final List<Column> NEEDED = List.of(CONTENT, TIME_LIMIT, SUBJECT);

  private final List<String> headings;

  Column(String... headings) {
    this.headings = List.of(headings);
  }

  static Optional<Column> of(String heading) {
    String plain = heading.replaceAll("\\s", "");
    return Stream.of(values())
        .filter(column -> column.headings.stream().anyMatch(plain::startsWith))
        .findFirst();
  }

  String label() {
    return headings.getFirst();
  }

  /** Whether it stands below another heading. */
  boolean isLower() {
    return switch (this) {
      case FIRST, SECOND, ALL, GROUPS, ACTIVE, ON_REQUEST, COUNTY, TOWNSHIP, VILLAGE -> true;
      default -> false;
    };
  }
}
