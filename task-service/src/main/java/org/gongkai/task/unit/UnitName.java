package org.gongkai.task.unit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.platform.text.TextForm;

/**
 * A name of a unit as it is compared with others: without the places and the level before it, and
 * with its usual words shortened, such as 政府办 for 乐至县人民政府办公室.
 *
 * @param plain the whole name, folded
 * @param core without places and with shortened words
 */
record UnitName(String plain, String core) {

  private static final List<String> LEVELS = List.of("县", "市", "区", "旗", "省", "州", "盟");

  /** Words and what they are shortened to, the longer ones first. */
  private static final List<Map.Entry<String, String>> SHORTER =
      List.of(
          Map.entry("街道办事处", "街道"),
          Map.entry("街道办", "街道"),
          Map.entry("管理委员会", "管委会"),
          Map.entry("村民委员会", "村"),
          Map.entry("村委会", "村"),
          Map.entry("居民委员会", "社区"),
          Map.entry("社区居委会", "社区"),
          Map.entry("镇人民政府", "镇"),
          Map.entry("镇政府", "镇"),
          Map.entry("乡人民政府", "乡"),
          Map.entry("乡政府", "乡"),
          Map.entry("人民政府", "政府"),
          Map.entry("办公室", "办"),
          Map.entry("委员会", "委"),
          Map.entry("中国共产党", ""),
          Map.entry("中共", ""));

  /** The name as it is written inside a territory of these places. */
  static UnitName of(String name, Set<String> places) {
    String plain = TextForm.of(name).value();
    String rest = withoutPlaces(withoutOrgan(plain), places);
    boolean general = rest.length() > 2 && LEVELS.contains(rest.substring(0, 1));
    // 县府办 is said for 县政府办.
    String own = general ? rest.substring(1) : rest;
    String spelt = own.startsWith("府办") ? "政" + own : own;
    return new UnitName(plain, shorter(spelt));
  }

  /** 国家税务总局望川县税务局: what stands before the place only names the system it belongs to. */
  static UnitName behindPlace(String name, Set<String> places) {
    String plain = TextForm.of(name).value();
    int end = 0;
    for (String place : places) {
      int at = plain.lastIndexOf(place);
      end = at < 0 ? end : Math.max(end, at + place.length());
    }
    String rest = plain.substring(end);
    return new UnitName(plain, rest.length() < 3 ? shorter(plain) : shorter(rest));
  }

  /** 望川县 and 望川 for a government's name; nothing for a name that is no place's. */
  static List<String> places(String government) {
    String plain = TextForm.of(government).value().replaceFirst("(?:人民政府|政府|管委会|管理委员会|办事处)$", "");
    List<String> places = new ArrayList<>(List.of(plain));
    String bare = plain.replaceFirst("(?:省|市|自治区|自治州|自治县|地区|县|区|旗|盟|乡|镇|街道)$", "");
    if (bare.length() >= 2) {
      places.add(bare);
    }
    return places;
  }

  private static String withoutOrgan(String plain) {
    return plain.startsWith("中共") ? plain.substring(2) : plain;
  }

  private static String withoutPlaces(String plain, Set<String> places) {
    String rest = plain;
    boolean again = true;
    while (again) {
      again = false;
      for (String place : new LinkedHashSet<>(places)) {
        if (rest.startsWith(place) && rest.length() > place.length() + 1) {
          rest = rest.substring(place.length());
          again = true;
        }
      }
    }
    return rest;
  }

  private static String shorter(String name) {
    String shorter = name;
    for (Map.Entry<String, String> word : SHORTER) {
      shorter = shorter.replace(word.getKey(), word.getValue());
    }
    return shorter;
  }
}
