package org.gongkai.disclosure.item;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is disclosed inside an organ (机关内部政务公开), by the words of its information class. */
final class InternalClass {

  private static final List<String> ALL =
      List.of("干部任免", "财务管理", "物资采购管理", "学习培训", "考核奖惩", "领导干部履职", "廉洁自律");

  private InternalClass() {}

  static boolean isOne(@Nullable String infoClass) {
    return infoClass != null && ALL.contains(infoClass);
  }

  static String names() {
    return String.join("、", ALL);
  }
}
