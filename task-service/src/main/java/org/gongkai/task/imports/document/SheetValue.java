package org.gongkai.task.imports.document;

import java.time.LocalDateTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Writes a number of a spreadsheet as the sheet shows it; a day always as 年月日, since other forms do
 * not say which number is the month.
 */
final class SheetValue {

  /** Formats that Excel has built in for Chinese and writes without their pattern. */
  private static final String YEAR_MONTH_DAY = "yyyy\"年\"m\"月\"d\"日\"";

  private static final String YEAR_MONTH = "yyyy\"年\"m\"月\"";
  private static final String MONTH_DAY = "m\"月\"d\"日\"";

  private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
  private final boolean date1904;

  SheetValue(boolean date1904) {
    this.date1904 = date1904;
  }

  String of(double value, int formatId, String pattern) {
    String known = builtIn(formatId, pattern);
    boolean day =
        DateUtil.isADateFormat(formatId, known)
            && DateUtil.isValidExcelDate(value)
            && known.matches("(?is).*[yd年月日].*");
    return day
        ? day(value, known)
        : formatter.formatRawCellContents(value, formatId, known, date1904);
  }

  private static String builtIn(int id, String pattern) {
    return switch (id) {
      case 27, 36, 50, 52, 57 -> YEAR_MONTH;
      case 28, 29, 51, 53, 54, 58 -> MONTH_DAY;
      case 30, 31 -> YEAR_MONTH_DAY;
      default -> pattern;
    };
  }

  private String day(double value, String pattern) {
    LocalDateTime day = DateUtil.getLocalDateTime(value, date1904);
    String shown = pattern.toLowerCase(Locale.ROOT).replaceAll("\\[[^]]*]", "");
    String year = shown.contains("y") ? day.getYear() + "年" : "";
    String date = shown.contains("d") ? day.getDayOfMonth() + "日" : "";
    return year + day.getMonthValue() + "月" + date;
  }
}
