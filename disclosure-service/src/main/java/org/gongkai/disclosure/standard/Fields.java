package org.gongkai.disclosure.standard;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields (领域) of the national guidelines; others are taken as they are written. */
final class Fields {

  static final List<String> NATIONAL =
      List.of(
          "城乡规划",
          "重大建设项目",
          "公共资源交易",
          "财政预决算",
          "安全生产",
          "税收管理",
          "征地补偿",
          "国有土地上房屋征收与补偿",
          "保障性住房",
          "农村危房改造",
          "生态环境",
          "公共文化服务",
          "公共法律服务",
          "扶贫",
          "救灾",
          "食品药品监管",
          "城市综合执法",
          "就业创业",
          "社会保险",
          "社会救助",
          "养老服务",
          "户籍管理",
          "涉农补贴",
          "义务教育",
          "医疗卫生",
          "市政服务");

  private static final Pattern NAMED = Pattern.compile("(?:^|[）)、.．\\s])?([^（(）)、.．\\s]{2,30}?)领域");

  private Fields() {}

  /** Null when the text names none. */
  static @Nullable String in(String text) {
    for (String field : NATIONAL) {
      if (text.contains(field)) {
        return field;
      }
    }
    Matcher named = NAMED.matcher(text);
    return named.find() ? named.group(1) : null;
  }

  /** Two digits: of the national list, or above it by the name. */
  static String number(String field) {
    int known = NATIONAL.indexOf(field);
    return known >= 0
        ? String.format("%02d", known + 1)
        : String.valueOf(30 + Math.floorMod(field.hashCode(), 70));
  }
}
