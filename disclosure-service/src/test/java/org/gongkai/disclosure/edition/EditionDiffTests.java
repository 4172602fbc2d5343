package org.gongkai.disclosure.edition;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gongkai.disclosure.edition.Paragraph.Change;
import org.gongkai.disclosure.edition.Paragraph.Segment;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("D-16")
class EditionDiffTests {

  @Test
  void marksWhatIsNewWhatIsGoneAndWhatHasChanged() {
    List<Paragraph> found =
        TextDiff.paragraphs("第一条\n第二条　名额十二名。\n第三条\n附则", "第一条\n第二条　名额十五名。\n附则\n另附");
    assertThat(found)
        .extracting(Paragraph::change)
        .containsExactly(
            Change.EQUAL, Change.CHANGED, Change.DELETED, Change.EQUAL, Change.INSERTED);
    assertThat(found.get(1).segments())
        .containsExactly(
            new Segment(Change.EQUAL, "第二条　名额十"),
            new Segment(Change.DELETED, "二"),
            new Segment(Change.INSERTED, "五"),
            new Segment(Change.EQUAL, "名。"));
  }

  @Test
  void namesChangedElements() {
    EditionDiff diff = EditionDiff.of(Examples.content("旧标题"), Examples.content("新标题"));
    assertThat(diff.fields()).containsExactly(new EditionDiff.Field("title", "旧标题", "新标题"));
    assertThat(diff.paragraphs()).extracting(Paragraph::change).containsOnly(Change.EQUAL);
  }

  @Test
  void staysQuickWhenEverythingIsAnother() {
    String old = lines(20_000, "旧");
    String current = lines(20_000, "新");
    long began = System.nanoTime();
    assertThat(TextDiff.paragraphs(old, current)).isNotEmpty();
    assertThat(System.nanoTime() - began).isLessThan(5_000_000_000L);
  }

  @Property(tries = 300)
  void bothTextsCanBeReadFromTheComparison(
      @ForAll("texts") String before, @ForAll("texts") String after) {
    List<Paragraph> found = TextDiff.paragraphs(before, after);
    assertThat(side(found, Change.INSERTED)).isEqualTo(before.lines().toList());
    assertThat(side(found, Change.DELETED)).isEqualTo(after.lines().toList());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("甲", "乙", "丙", "\n", "\n", "𠀀")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  private static List<String> side(List<Paragraph> found, Change other) {
    return found.stream()
        .filter(paragraph -> paragraph.change() != other)
        .map(paragraph ->
            paragraph.segments().stream()
                .filter(segment -> segment.change() != other)
                .map(Segment::text)
                .collect(joining()))
        .toList();
  }

  private static String lines(int count, String word) {
    return IntStream.range(0, count).mapToObj(i -> word + i).collect(joining("\n"));
  }
}
