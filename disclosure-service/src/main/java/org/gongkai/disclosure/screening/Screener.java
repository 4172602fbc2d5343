package org.gongkai.disclosure.screening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.screening.detector.Detectors;
import org.gongkai.disclosure.screening.detector.Hit;
import org.gongkai.disclosure.screening.detector.Passage;
import org.gongkai.disclosure.screening.detector.Place;

/** Looks at everything that a content and its files would make public. */
final class Screener {

  private final Detectors detectors;
  private final Map<String, Finding> found = new LinkedHashMap<>();

  private Screener(Detectors detectors) {
    this.detectors = detectors;
  }

  /** The same words at the same place count once. */
  static List<Finding> look(Content content, List<Attached> files, Detectors detectors) {
    Screener screener = new Screener(detectors);
    FieldPassages.read(content, screener::look);
    BodyPassages.read(content.body(), screener::look, screener::keep);
    for (Attached file : files) {
      file.findings().forEach(screener::keep);
      file.passages(screener::look);
    }
    return List.copyOf(screener.found.values());
  }

  private void keep(Finding finding) {
    found.putIfAbsent(finding.id(), finding);
  }

  private void look(Passage passage) {
    for (Hit hit : detectors.look(passage.text())) {
      String words = passage.text().substring(hit.start(), hit.end());
      keep(Finding.of(hit, place(passage, hit.start()), words));
    }
  }

  /** Of a row, the cell. */
  private static Place place(Passage passage, int at) {
    Place place = passage.place();
    if (!place.part().contains("行")) {
      return place;
    }
    int cell = (int) passage.text().substring(0, at).chars().filter(it -> it == '\t').count();
    boolean sheet = place.part().startsWith("工作表");
    String column = sheet ? letters(cell) + "列" : "第" + (cell + 1) + "列";
    return new Place(place.pointer(), place.part() + column);
  }

  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }
}
