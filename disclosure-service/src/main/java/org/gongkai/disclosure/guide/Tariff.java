package org.gongkai.disclosure.guide;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The national tariff for processing requests (国办函〔2020〕109号): per item or per page, chosen for
 * each application, never both; the dearer steps count for what lies above them only.
 *
 * @param payWithinWorkingDays counted from the day after the notice was received
 */
public record Tariff(
    String basis,
    LocalDate effectiveFrom,
    List<Tier> perItem,
    List<Tier> perPage,
    int payWithinWorkingDays) {

  /**
   * @param to the last one; null without an end
   * @param fee yuan for each, from {@code from} on
   * @param step yuan that each further ten are dearer; null when they are not
   */
  public record Tier(
      int from, @Nullable Integer to, int fee, @Nullable Integer step, String text) {}

  public static final Tariff NATIONAL =
      new Tariff(
          "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）",
          LocalDate.of(2021, 1, 1),
          List.of(
              new Tier(1, 10, 0, null, "同一申请人一个自然月内累计10件以下（含10件）的，不收费"),
              new Tier(11, 30, 100, null, "11—30件（含30件）的部分，100元/件"),
              new Tier(31, null, 200, 100, "31件以上的部分，以10件为一档，每增加一档，收费标准提高100元/件")),
          List.of(
              new Tier(1, 30, 0, null, "30页以下（含30页）的，不收费"),
              new Tier(31, 100, 10, null, "31—100页（含100页）的部分，10元/页"),
              new Tier(101, 200, 20, null, "101—200页（含200页）的部分，20元/页"),
              new Tier(201, null, 40, null, "201页以上的部分，40元/页")),
          20);
}
