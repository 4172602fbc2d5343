package org.gongkai.disclosure.page;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a reader wants to see pages; carried on by links, since it must work without cookies. */
enum View {
  NORMAL("中"),
  SMALL("小"),
  LARGE("大"),
  /** 长者模式: large letters, strong contrast, one column, no table of columns. */
  ELDER("长者模式"),
  PRINT("打印");

  private final String label;

  View(String label) {
    this.label = label;
  }

  /** The usual one for whatever is not a view. */
  static View of(@Nullable String asked) {
    return Arrays.stream(values())
        .filter(view -> view.parameter().equals(asked))
        .findFirst()
        .orElse(NORMAL);
  }

  public String label() {
    return label;
  }

  /** Also the class by which the style sheet knows it. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A path of the record as a link that keeps the view. */
  public String link(String path) {
    if (this == NORMAL || this == PRINT) {
      return path;
    }
    return path + (path.indexOf('?') < 0 ? "?view=" : "&view=") + parameter();
  }

  /** The same page in this view. */
  public String address(Frame page) {
    return this == PRINT ? page.path() + "?view=print" : link(page.path());
  }
}
