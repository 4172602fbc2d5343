package org.gongkai.task.assessment.scheme;

/** How points come about; the closed set of scoring rules. */
public enum Method {
  RATIO("比率法", "按时（达标）数÷应办数×分值；指定比照范围时为计分事实数÷比照事实数×分值，最高得满分。"),
  THRESHOLD("分档法", "数量或比率达到哪一档，得哪一档的分。"),
  DEDUCT("扣分法", "先得满分，每发生一次扣若干分，扣至下限为止。"),
  BONUS("加分法", "从零分起，每发生一次加若干分，加至上限为止。"),
  COUNT("计数法", "完成次数÷规定次数×分值，最高得满分。"),
  MANUAL("人工评分", "由考核人员在零分与分值之间评分，须注明理由和依据。");

  private final String label;
  private final String explanation;

  Method(String label, String explanation) {
    this.label = label;
    this.explanation = explanation;
  }

  public String label() {
    return label;
  }

  /** In Chinese, for those who are scored. */
  public String explanation() {
    return explanation;
  }

  NoFacts usual() {
    return switch (this) {
      case RATIO, THRESHOLD -> NoFacts.LEFT_OUT;
      case DEDUCT -> NoFacts.FULL;
      case BONUS, COUNT, MANUAL -> NoFacts.NONE;
    };
  }
}
