package org.gongkai.disclosure.interpretation;

import jakarta.validation.constraints.Positive;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What an interpretation must contain.
 *
 * @param parts name of a compulsory part, and the words of which a heading of it has one
 * @param partLength least number of characters of a part, its heading and blanks not counted
 * @param ownWords least share, in percent, of the text that is not taken over from the document
 * @param answerWithin in how many days a public document is explained again, by what asks for it
 */
@Validated
@ConfigurationProperties("gongkai.disclosure.interpretation")
public record InterpretationProperties(
    Map<String, List<String>> parts,
    @Positive int partLength,
    @Positive int ownWords,
    Map<Trigger.Cause, @Positive Integer> answerWithin) {

  public InterpretationProperties {
    parts = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(parts));
    Map<Trigger.Cause, Integer> days = new EnumMap<>(Trigger.Cause.class);
    days.putAll(answerWithin);
    for (Trigger.Cause cause : Trigger.Cause.values()) {
      if (!days.containsKey(cause)) {
        throw new IllegalArgumentException(
            "gongkai.disclosure.interpretation.answer-within: no days for " + cause);
      }
    }
    answerWithin = java.util.Collections.unmodifiableMap(days);
  }
}
