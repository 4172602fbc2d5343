package org.gongkai.disclosure.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.disclosure.item.Validity;
import org.gongkai.disclosure.library.Outcome.Fate;
import org.gongkai.disclosure.library.Submission.Kind;
import org.gongkai.disclosure.library.Submission.State;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@Capability("D-09")
class SubmissionTests {

  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final Outcome TAKEN = new Outcome(Fate.ACCEPTED, "SK-1");

  @Test
  void aChangeDuringTheSendingIsStillTold() {
    Submission sent = first().claimed(NOW, Duration.ofMinutes(1));
    Submission changed = sent.changed(news(5, null), false, NOW);
    Submission told = changed.told(sent.what(), TAKEN, null, NOW);
    assertThat(told.state()).isEqualTo(State.PENDING);
    assertThat(told.tries().nextAt()).isEqualTo(NOW);
    assertThat(told.known().publicRevision()).isEqualTo(3);
    Submission refused = changed.told(sent.what(), new Outcome(Fate.REFUSED, "不合格式"), null, NOW);
    assertThat(refused.state()).as("of the older state").isEqualTo(State.PENDING);
  }

  @Test
  void newsThatIsKnownChangesNothing() {
    Submission one = first();
    assertThat(one.changed(news(3, null), false, NOW)).isSameAs(one);
    assertThat(one.changed(news(2, Validity.REPEALED), false, NOW)).isSameAs(one);
  }

  @Test
  void theLibraryHearsOfTheFirstPublicationUntilItHasTakenIt() {
    Submission again = first().changed(news(4, null), false, NOW);
    assertThat(again.what().kind()).isEqualTo(Kind.PUBLISHED);
    Submission taken = again.told(again.what(), TAKEN, null, NOW);
    assertThat(taken.changed(news(5, null), false, NOW).what().kind()).isEqualTo(Kind.CHANGED);
    assertThat(taken.changed(news(5, Validity.EXPIRED), false, NOW).what().kind())
        .isEqualTo(Kind.ENDED);
    assertThat(taken.changed(news(5, null), true, NOW).what().kind()).isEqualTo(Kind.WITHDRAWN);
  }

  @Test
  void keepsTheLastStepsOnly() {
    Submission one = first();
    for (int times = 0; times < 50; times++) {
      one = one.told(one.what(), new Outcome(Fate.LATER, "第" + times + "次"), NOW, NOW);
    }
    assertThat(one.log()).hasSize(Submission.LINES);
    assertThat(one.log().getLast().detail()).isEqualTo("第49次");
    assertThat(one.revision()).isEqualTo(51);
  }

  @Test
  void waitsLongerAfterEachFailureButNotForEver() {
    LibraryProperties settings = settings("https://library.example/documents");
    assertThat(settings.waitAfter(1)).isEqualTo(Duration.ofSeconds(10));
    assertThat(settings.waitAfter(3)).isEqualTo(Duration.ofSeconds(40));
    assertThat(settings.waitAfter(500)).isEqualTo(Duration.ofHours(1));
    assertThat(settings.isOff()).isFalse();
    assertThat(settings(" ").isOff()).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> settings("file:///etc/passwd"));
    assertThatIllegalArgumentException().isThrownBy(() -> settings("library.example"));
  }

  @Test
  void whatOthersIssuedIsNoDocumentOfThisLibrary() {
    Set<ItemType> types = Set.of(ItemType.POLICY);
    assertThat(news(ItemType.POLICY, null).isDocument(types)).isTrue();
    assertThat(news(ItemType.NOTICE, "望教体〔2026〕3号").isDocument(types)).isTrue();
    assertThat(news(ItemType.NOTICE, " ").isDocument(types)).isFalse();
    assertThat(news(ItemType.REPOST, "国办发〔2026〕3号").isDocument(types)).isFalse();
  }

  @Test
  void readsTheEventsAsTheyAreAgreed() {
    for (String type : Set.of("disclosure.item.published.v1", "disclosure.item.withdrawn.v1")) {
      for (String example : Contract.of(type).examples()) {
        LibraryNews news = JsonMapper.builder().build().readValue(example, LibraryNews.class);
        assertThat(news.revision()).isPositive();
        assertThat(news.occurredAt()).isNotNull();
        assertThat(news.unit()).isNotBlank();
      }
    }
  }

  private static Submission first() {
    return Submission.queued(news(3, null), false, NOW);
  }

  private static LibraryNews news(long revision, Validity validity) {
    return new LibraryNews(
        "item-1", revision, NOW, ItemType.POLICY, "办法", "wangchuan", null, validity);
  }

  private static LibraryNews news(ItemType type, String number) {
    return new LibraryNews("item-1", 1, NOW, type, "办法", "wangchuan", number, null);
  }

  private static LibraryProperties settings(String url) {
    return new LibraryProperties(
        url,
        "",
        "省级政府文件库",
        Set.of(),
        60,
        Duration.ofSeconds(20),
        Duration.ofSeconds(10),
        Duration.ofHours(1));
  }
}
