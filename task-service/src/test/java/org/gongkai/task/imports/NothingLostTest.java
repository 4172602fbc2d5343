package org.gongkai.task.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.imports.PlanPreview.Item;
import org.gongkai.task.imports.PlanPreview.Task;
import org.gongkai.task.imports.document.Document;
import org.gongkai.task.imports.document.DocumentReader;
import org.gongkai.task.imports.document.Limits;
import org.gongkai.task.imports.document.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every character of a source is found again in its preview, but for marks and labels of units. */
@Capability("T-02")
class NothingLostTest {

  private static final String MARKS = "[\\s\\u00a0\\u3000\\u200b|()（）【】〔〕\\[\\]。｡；;:：,，、/]+";

  static Stream<PlanSample> samples() throws Exception {
    return PlanSample.all().stream();
  }

  @ParameterizedTest
  @EnumSource
  void findsEveryCharacterOfARealPlan(PlanEvaluation.Document document) throws Exception {
    assertThat(lost(document.read())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void findsEveryCharacterOfASample(PlanSample sample) throws Exception {
    assertThat(lost(sample.source())).isEmpty();
  }

  static String lost(Source source) {
    Document document = new DocumentReader(Limits.standard()).read(source);
    PlanPreview preview = new PlanReader(Limits.standard()).read(source);
    Set<String> noise = noise(preview);
    String text =
        bare(String.join("", document.texts().filter(part -> !noise.contains(part)).toList()));
    for (String part : noise) {
      text = part.matches("\\D\\s?\\d+\\s?\\D") ? text.replace(bare(part), "") : text;
    }
    boolean[] found = new boolean[text.length()];
    for (String part : pieces(parts(preview), text)) {
      for (int at = text.indexOf(part);
          at >= 0 && !part.isEmpty();
          at = text.indexOf(part, at + 1)) {
        Arrays.fill(found, at, at + part.length(), true);
      }
    }
    StringBuilder lost = new StringBuilder();
    for (int index = 0; index < text.length(); index++) {
      lost.append(found[index] ? "" : text.charAt(index));
    }
    return Script.plain(lost.toString()).replaceAll(UnitStatement.LABEL, "").replaceAll(MARKS, "");
  }

  /** A content that a page break cut stands in the source in two pieces. */
  private static Set<String> pieces(Set<String> parts, String text) {
    Set<String> pieces = new LinkedHashSet<>();
    for (String part : parts) {
      int cut = text.contains(part) ? part.length() : 0;
      while (cut < part.length() && text.contains(part.substring(0, cut + 1))) {
        cut++;
      }
      pieces.add(part.substring(0, cut));
      pieces.add(part.substring(cut));
    }
    return pieces;
  }

  /** Page numbers stand in the middle of a text, and are found as passages. */
  private static Set<String> noise(PlanPreview preview) {
    return preview.passages().stream()
        .filter(passage -> passage.kind() == PlanPreview.Passage.Kind.NOISE)
        .map(PlanPreview.Passage::text)
        .collect(Collectors.toSet());
  }

  private static Set<String> parts(PlanPreview preview) {
    Set<String> parts = new LinkedHashSet<>();
    for (Task task : preview.tasks()) {
      Stream.of(task.label(), task.group(), task.name())
          .filter(Objects::nonNull)
          .forEach(part -> parts.add(bare(part)));
      parts.add(bare(Objects.requireNonNullElse(task.label(), "") + task.name()));
      for (Item item : task.items()) {
        Stream.of(item.text(), item.unitsText(), item.deadlineText())
            .filter(Objects::nonNull)
            .flatMap(part -> Stream.concat(Stream.of(part), part.lines()))
            .forEach(part -> parts.add(bare(part)));
        item.deadlines()
            .forEach(deadline -> parts.add(bare(Objects.requireNonNull(deadline.text()))));
      }
    }
    preview.passages().stream()
        .flatMap(passage -> Stream.concat(Stream.of(passage.text()), passage.text().lines()))
        .forEach(text -> parts.add(bare(text)));
    return parts;
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\u00a0\\u3000\\u200b\\ufeff]", "");
  }
}
