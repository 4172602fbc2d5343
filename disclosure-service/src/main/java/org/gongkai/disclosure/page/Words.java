package org.gongkai.disclosure.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.gongkai.disclosure.item.Edition;
import org.gongkai.disclosure.item.Link;
import org.gongkai.disclosure.item.Openness;
import org.gongkai.disclosure.item.Validity;
import org.gongkai.disclosure.item.Withdrawal;

/** What citizens read for the terms of the house. */
final class Words {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int KILO = 1024;

  private Words() {}

  static String of(Validity validity) {
    return switch (validity) {
      case VALID -> "有效";
      case NOT_YET -> "尚未生效";
      case EXPIRED -> "失效";
      case REPEALED -> "废止";
      case AMENDED -> "已修改";
    };
  }

  static String of(Openness openness) {
    return switch (openness) {
      case PROACTIVE -> "主动公开";
      case ON_REQUEST -> "依申请公开";
      case CLOSED -> "不予公开";
    };
  }

  static String of(Link.Kind kind) {
    return switch (kind) {
      case AMENDS -> "本件修改的文件";
      case AMENDED_BY -> "修改本件的文件";
      case REPEALS -> "本件废止的文件";
      case REPEALED_BY -> "废止本件的文件";
      case REPLACES -> "本件替代的文件";
      case REPLACED_BY -> "替代本件的文件";
      case INTERPRETS -> "本件解读的政策";
      case INTERPRETED_BY -> "政策解读";
      case REPLIES_TO -> "本件回应的事项";
      case REPLIED_BY -> "回应和答复";
      case DECIDES -> "会议审议的文件";
      case DECIDED_BY -> "审议决定本件的会议";
    };
  }

  static String of(Edition.Kind kind) {
    return switch (kind) {
      case FIRST -> "首次发布";
      case MAJOR -> "实质更正";
      case MINOR -> "文字更正";
    };
  }

  static String of(Withdrawal.Kind kind) {
    return switch (kind) {
      case IN_ERROR -> "发布有误";
      case REPEALED -> "文件已废止";
      case CONSOLIDATED -> "内容已并入其他公开事项";
    };
  }

  /** As the national rules want publication times: 24 hours, no seconds. */
  static String minute(Instant at) {
    return MINUTE.format(at.atZone(CHINA));
  }

  static LocalDate day(Instant at) {
    return at.atZone(CHINA).toLocalDate();
  }

  static String size(long bytes) {
    if (bytes < KILO) {
      return bytes + " 字节";
    }
    double kilo = bytes / (double) KILO;
    return kilo < KILO ? "%.1f KB".formatted(kilo) : "%.1f MB".formatted(kilo / KILO);
  }
}
