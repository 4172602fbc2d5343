package org.gongkai.local.demo;

import java.util.Map;
import java.util.Optional;
import org.gongkai.local.demo.RestApi.Answer;
import tools.jackson.databind.JsonNode;

/** Takes appeals from the citizen's words to the public answer, each step by who has to do it. */
record AppealJourney(Callers callers, Map<String, String> itemIds) {

  private static final String APPEALS = "/api/feedback/appeals";

  /**
   * Takes an appeal as far as it shall go; one that is there or beyond stays as it is.
   *
   * @return how the citizen finds it again, which is told only once
   */
  Optional<String> take(DemoAppeal appeal) {
    Optional<String> known = numberOf(appeal.title());
    if (known.isPresent()) {
      advance(known.get(), appeal);
      return Optional.empty();
    }
    Answer receipt = callers.citizen().create(APPEALS, appeal.key(), appeal.submission(itemIds));
    String number = receipt.text("number");
    advance(number, appeal);
    return Optional.of(
        "  appeal %s, query code %s: %s"
            .formatted(number, receipt.text("queryCode"), appeal.title()));
  }

  /** Keys are remembered for a day only; the desk remembers longer. */
  private Optional<String> numberOf(String title) {
    String next = "";
    do {
      JsonNode page = callers.as("office").get(APPEALS + "?limit=200" + next).body();
      Optional<String> number =
          page.path("items")
              .valueStream()
              .filter(line -> line.path("title").asString("").equals(title))
              .map(line -> line.path("number").asString())
              .findFirst();
      if (number.isPresent()) {
        return number;
      }
      String cursor = page.path("next").asString("");
      next = cursor.isEmpty() ? "" : "&cursor=" + cursor;
    } while (!next.isEmpty());
    return Optional.empty();
  }

  private void advance(String number, DemoAppeal appeal) {
    AppealStage stage = stage(open("office", number), number);
    while (stage.compareTo(appeal.goal()) < 0) {
      Answer seen = open(stage.person(), number);
      callers
          .as(stage.person())
          .act(
              APPEALS + "/" + number + "/" + stage.verb(), seen.revision(), appeal.wordsFor(stage));
      stage = stage(open("office", number), number);
    }
  }

  /** Waits until the service has heard of the person's unit. */
  private Answer open(String person, String number) {
    return Patience.await(
        () -> callers.as(person).find(APPEALS + "/" + number + "/case"),
        "The appeal " + number + " does not come to the desk of " + person + ".");
  }

  private AppealStage stage(Answer seen, String number) {
    AppealStage stage = AppealStage.valueOf(seen.text("state"));
    boolean isPublic =
        stage == AppealStage.ANSWERED
            && callers.citizen().find("/api/feedback/results/" + number).isPresent();
    return isPublic ? AppealStage.PUBLISHED : stage;
  }
}
