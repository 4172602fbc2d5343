package org.gongkai.disclosure.migration.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a row may say, with the names and the Chinese labels under which old systems say it. */
public enum Field {
  EXTERNAL_ID("externalId", "id", "来源编号", "信息编号", "编号"),
  TITLE("title", "标题", "信息名称", "公文名称", "文件名称", "公文标题", "文件标题", "信息标题", "文件题名", "名称"),
  INDEX_NUMBER("indexNumber", "索引号", "信息索引号", "索引码", "目录索引号", "索取号"),
  DOCUMENT_NUMBER(
      "documentNumber",
      "docNumber",
      "docNo",
      "发文字号",
      "文号",
      "公文文号",
      "发文文号",
      "文件编号",
      "文件字号",
      "文书号",
      "公文字号",
      "发文号",
      "字号"),
  ISSUER("issuer", "发文机关", "发文单位", "发文机构", "制发机关", "制文机关", "制定机关", "发文部门"),
  PUBLISHER(
      "publisher",
      "发布机构",
      "发布单位",
      "发布机关",
      "公开机构",
      "公开主体",
      "公开单位",
      "信息发布机构",
      "发布部门",
      "公开部门",
      "责任单位",
      "责任部门",
      "公开责任部门"),
  SIGNED_DATE(
      "signedDate",
      "issueDate",
      "成文日期",
      "成文时间",
      "发文日期",
      "发文时间",
      "制发日期",
      "签发日期",
      "印发日期",
      "生成日期",
      "信息生成日期",
      "形成日期"),
  PUBLISHED_DATE(
      "publishedAt",
      "publishedDate",
      "publishDate",
      "publishTime",
      "pubDate",
      "发布日期",
      "发布时间",
      "公开日期",
      "公开时间",
      "信息发布日期",
      "信息发布时间",
      "信息公开日期",
      "网站发布日期",
      "公布日期",
      "上网时间",
      "发布于"),
  EFFECTIVE_DATE("effectiveDate", "实施日期", "生效日期", "施行日期", "实施时间", "生效时间", "施行时间"),
  EXPIRY_DATE("expiryDate", "废止日期", "失效日期", "废止时间", "失效时间", "有效期至"),
  VALIDITY("validity", "有效性", "效力状态", "时效性", "时效状态", "文件状态", "是否有效", "文件有效性", "公文时效", "效力", "时效"),
  THEME_CLASS("themeClass", "主题分类", "主题类别", "主题"),
  GENRE("genre", "体裁分类", "体裁", "公文种类", "文种", "信息体裁", "公文类型"),
  INFO_CLASS("infoClass", "信息分类", "信息类别", "组配分类", "所属分类", "分类", "信息类型"),
  KEYWORDS("keywords", "主题词", "关键词", "关键字"),
  NORMATIVE_NUMBER("normativeNumber", "规范性文件号", "规范性文件统一编号", "规范性文件编号", "登记号", "统一编号", "登记编号"),
  OPENNESS("openness", "公开方式", "公开属性", "公开类型"),
  CONSULT_UNIT("consultUnit", "咨询部门", "政策咨询部门", "咨询单位"),
  CONSULT_PHONE("consultPhone", "咨询电话", "政策咨询电话"),
  CATALOGUE_CODE("catalogueCode", "目录编码", "公开目录编码", "公开事项编码", "事项编码"),
  FORMED_DATE("formedDate", "信息形成日期", "信息形成或变更日期"),
  SUMMARY("summary", "摘要", "内容概述", "内容摘要", "信息概述", "概述", "简介"),
  SOURCE("source", "来源", "信息来源", "文章来源", "稿件来源"),
  SOURCE_URL("sourceUrl", "url", "原文链接", "链接", "网址"),
  COLUMN("column", "栏目"),
  TYPE("type", "类型"),
  UNIT("unit");

  private static final Map<String, Field> BY_NAME = new HashMap<>();

  static {
    for (Field field : values()) {
      BY_NAME.put(field.key, field);
      field.names.forEach(name -> BY_NAME.put(name, field));
    }
  }

  private final String key;
  private final List<String> names;

  Field(String key, String... names) {
    this.key = key;
    this.names = List.of(names);
  }

  /** The name in requests and answers. */
  public String key() {
    return key;
  }

  /** The pointer under which a problem of it is reported. */
  public String pointer() {
    return "/" + key;
  }

  /** By the name in JSON, or a label however it is spaced and punctuated. */
  public static Optional<Field> named(String written) {
    Field field = BY_NAME.get(written);
    return Optional.ofNullable(field == null ? BY_NAME.get(folded(written)) : field);
  }

  /** By a Chinese label alone, which is all that a page has. */
  static Optional<Field> labelled(String written) {
    String label = folded(written);
    boolean chinese = !label.isEmpty() && label.length() <= 12 && label.charAt(0) > 0x7F;
    return chinese ? Optional.ofNullable(BY_NAME.get(label)) : Optional.empty();
  }

  /** All Chinese labels, the longest first. */
  static List<String> labels() {
    return Arrays.stream(values())
        .flatMap(field -> field.names.stream())
        .filter(name -> name.charAt(0) > 0x7F)
        .sorted((a, b) -> b.length() - a.length())
        .toList();
  }

  /** Without blanks of any width, brackets and colons. */
  private static String folded(String label) {
    StringBuilder kept = new StringBuilder();
    label
        .codePoints()
        .filter(c ->
            !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && "：:﹕【】[]〖〗「」*＊|·".indexOf(c) < 0)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
