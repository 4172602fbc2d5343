package org.gongkai.disclosure.meeting;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The body of the item: the open parts of a meeting and nothing of the closed ones. */
final class MeetingText {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日").withZone(ZoneId.of("Asia/Shanghai"));

  private MeetingText() {}

  static String html(MeetingRecord meeting, String unitName) {
    MeetingRecord.Minutes minutes = meeting.minutes();
    StringBuilder html = new StringBuilder("<p>");
    html.append(DAY.format(minutes.heldAt())).append("，");
    if (minutes.chair() != null) {
      html.append(text(minutes.chair())).append("主持召开");
    }
    html.append(text(meeting.title(unitName))).append("。</p>");
    int at = 0;
    for (MeetingRecord.Matter matter : minutes.agenda()) {
      if (matter.open()) {
        html.append("<h2>").append(++at).append("．").append(text(matter.subject())).append("</h2>");
        if (matter.decision() != null) {
          matter
              .decision()
              .lines()
              .filter(line -> !line.isBlank())
              .forEach(line -> html.append("<p>").append(text(line)).append("</p>"));
        }
      }
    }
    List<MeetingRecord.Observer> observers = minutes.observers();
    if (!observers.isEmpty()) {
      html.append("<p>列席：")
          .append(observers.stream().map(MeetingText::named).collect(Collectors.joining("、")))
          .append("。</p>");
    }
    return html.toString();
  }

  static boolean hasOpenParts(MeetingRecord meeting) {
    return meeting.minutes().agenda().stream().anyMatch(MeetingRecord.Matter::open);
  }

  private static String named(MeetingRecord.Observer observer) {
    return observer.capacity() == null
        ? text(observer.name())
        : text(observer.name()) + "（" + text(observer.capacity()) + "）";
  }

  private static String text(String words) {
    return HtmlUtils.htmlEscape(words.strip(), "UTF-8");
  }
}
