package org.gongkai.task.imports.unit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.task.imports.table.ColumnSheet.Row;
import org.gongkai.task.unit.UnitContact;
import org.gongkai.task.unit.UnitContent;
import org.gongkai.task.unit.UnitKind;
import org.gongkai.task.unit.UnitLevel;
import org.jspecify.annotations.Nullable;

/** Reads one row into a unit and says what it could not read. */
final class UnitRow {

  private static final Map<String, UnitLevel> LEVELS =
      Map.ofEntries(
          Map.entry("国家", UnitLevel.STATE),
          Map.entry("国家级", UnitLevel.STATE),
          Map.entry("省", UnitLevel.PROVINCE),
          Map.entry("省级", UnitLevel.PROVINCE),
          Map.entry("市", UnitLevel.CITY),
          Map.entry("市级", UnitLevel.CITY),
          Map.entry("县", UnitLevel.COUNTY),
          Map.entry("县级", UnitLevel.COUNTY),
          Map.entry("区", UnitLevel.COUNTY),
          Map.entry("区县", UnitLevel.COUNTY),
          Map.entry("旗", UnitLevel.COUNTY),
          Map.entry("乡镇", UnitLevel.TOWNSHIP),
          Map.entry("乡级", UnitLevel.TOWNSHIP),
          Map.entry("镇", UnitLevel.TOWNSHIP),
          Map.entry("乡镇（街道）", UnitLevel.TOWNSHIP),
          Map.entry("村", UnitLevel.VILLAGE),
          Map.entry("村级", UnitLevel.VILLAGE),
          Map.entry("村（社区）", UnitLevel.VILLAGE));

  private static final Map<String, UnitKind> KINDS =
      Map.ofEntries(
          Map.entry("政府", UnitKind.GOVERNMENT),
          Map.entry("部门", UnitKind.DEPARTMENT),
          Map.entry("乡镇", UnitKind.TOWNSHIP),
          Map.entry("镇", UnitKind.TOWNSHIP),
          Map.entry("乡", UnitKind.TOWNSHIP),
          Map.entry("街道", UnitKind.SUBDISTRICT),
          Map.entry("村", UnitKind.VILLAGE),
          Map.entry("社区", UnitKind.COMMUNITY),
          Map.entry("事业单位", UnitKind.INSTITUTION),
          Map.entry("园区", UnitKind.ZONE),
          Map.entry("开发区", UnitKind.ZONE),
          Map.entry("党委机构", UnitKind.PARTY_ORGAN));

  private static final Map<String, Boolean> YES_OR_NO =
      Map.of("是", true, "否", false, "true", true, "false", false, "启用", true, "停用", false);

  private final Row<UnitColumn> row;
  private final Function<String, String> idOf;
  private final List<FieldProblem> problems = new ArrayList<>();

  /**
   * @param idOf finds the id that an id or a name of a unit stands for
   */
  UnitRow(Row<UnitColumn> row, Function<String, String> idOf) {
    this.row = row;
    this.idOf = idOf;
  }

  List<FieldProblem> problems() {
    return problems;
  }

  /**
   * The content, with null wherever something could not be read: the checks of a unit then say what
   * is missing.
   */
  @SuppressWarnings("NullAway")
  UnitContent content() {
    return new UnitContent(
        row.text(UnitColumn.NAME),
        list(UnitColumn.SHORT_NAMES),
        list(UnitColumn.HISTORIC_NAMES),
        word(UnitColumn.LEVEL, LEVELS, UnitLevel.values()),
        word(UnitColumn.KIND, KINDS, UnitKind.values()),
        reference(UnitColumn.PARENT_ID),
        flag(UnitColumn.ACTIVE),
        reference(UnitColumn.COMPETENT_UNIT_ID),
        date(UnitColumn.VALID_FROM),
        date(UnitColumn.VALID_TO),
        reference(UnitColumn.SUCCESSOR_ID),
        contact(),
        flag(UnitColumn.DISCLOSURE_OFFICE));
  }

  /** Null when the row says nothing of it: what is known of the unit then stays. */
  private @Nullable UnitContact contact() {
    UnitContact contact =
        new UnitContact(
            row.text(UnitColumn.ADDRESS),
            row.text(UnitColumn.POSTAL_CODE),
            row.text(UnitColumn.OFFICE_HOURS),
            row.text(UnitColumn.PHONE),
            row.text(UnitColumn.FAX),
            row.text(UnitColumn.EMAIL));
    return contact.isEmpty() ? null : contact;
  }

  private List<String> list(UnitColumn column) {
    return Arrays.stream(row.text(column).split("[、;；,，]"))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private <E extends Enum<E>> @Nullable E word(UnitColumn column, Map<String, E> words, E[] all) {
    String text = row.text(column);
    E known = words.get(text);
    Optional<E> found =
        known != null
            ? Optional.of(known)
            : Arrays.stream(all).filter(one -> one.name().equalsIgnoreCase(text)).findFirst();
    if (found.isEmpty() && !text.isEmpty()) {
      problem(column, "“" + text + "”不是可用的" + column.header());
    }
    return found.orElse(null);
  }

  private @Nullable Boolean flag(UnitColumn column) {
    String text = row.text(column);
    Boolean flag = YES_OR_NO.get(text.toLowerCase(Locale.ROOT));
    if (flag == null && !text.isEmpty()) {
      problem(column, "请填写是或否");
    }
    return flag;
  }

  private @Nullable String reference(UnitColumn column) {
    String text = row.text(column);
    return text.isEmpty() ? null : idOf.apply(text);
  }

  private @Nullable LocalDate date(UnitColumn column) {
    String text = row.text(column).replace('/', '-').replaceAll("[年月]", "-").replace("日", "");
    if (text.isEmpty()) {
      return null;
    }
    String padded = text.replaceAll("-(\\d)(?!\\d)", "-0$1");
    try {
      return LocalDate.parse(padded);
    } catch (DateTimeParseException unreadable) {
      problem(column, "日期“" + row.text(column) + "”无法识别，请写成 2021-06-15");
      return null;
    }
  }

  private void problem(UnitColumn column, String detail) {
    problems.add(new FieldProblem("/" + column.field(), detail));
  }
}
