package org.gongkai.disclosure.interpretation;

/** In what form a policy is interpreted (解读形式). */
public enum Form {
  TEXT("文字"),
  DIAGRAM("图片图表图解"),
  QUESTIONS("简明问答"),
  CASES("案例解析"),
  FIGURES("数据解读"),
  H5("H5"),
  AUDIO("音频"),
  VIDEO("视频"),
  ANIMATION("动漫"),
  PROCESS("流程演示"),
  PRESS_CONFERENCE("新闻发布会"),
  BRIEFING("政策例行吹风会"),
  LIVE("互动直播"),
  LECTURE("现场宣讲"),
  NEW_MEDIA("新媒体");

  private final String label;

  Form(String label) {
    this.label = label;
  }

  /** The Chinese name shown to people. */
  public String label() {
    return label;
  }

  /** Looked at or listened to, rather than read. */
  boolean isShown() {
    return switch (this) {
      case TEXT, QUESTIONS, CASES, FIGURES, PRESS_CONFERENCE, BRIEFING -> false;
      case DIAGRAM, H5, AUDIO, VIDEO, ANIMATION, PROCESS, LIVE, LECTURE, NEW_MEDIA -> true;
    };
  }

  /** Counts for the share of forms that are more than words on paper. */
  public boolean isMoreThanText() {
    return this != TEXT;
  }
}
