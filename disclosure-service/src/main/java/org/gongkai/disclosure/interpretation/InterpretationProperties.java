package org.gongkai.disclosure.interpretation;

import jakarta.validation.constraints.Positive;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.disclosure.item.ItemType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What an interpretation must contain.
 *
 * @param parts name of a part, and the words of which a heading of it has one
 * @param compulsory parts of the interpretation of a document of that type; of the others those of
 *     {@code OTHER}
 * @param decide types of documents that pass the second review only after somebody has said whether
 *     they must be interpreted
 * @param partLength least number of characters of a part, its heading and blanks not counted
 * @param ownWords least share, in percent, of the text that is not taken over from the document
 * @param answerWithin in how many days a public document is explained again, by what asks for it
 */
@Validated
@ConfigurationProperties("gongkai.disclosure.interpretation")
public record InterpretationProperties(
    Map<String, List<String>> parts,
    Map<ItemType, Set<String>> compulsory,
    Set<ItemType> decide,
    @Positive int partLength,
    @Positive int ownWords,
    Map<Trigger.Cause, @Positive Integer> answerWithin) {

  public InterpretationProperties {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    compulsory = Map.copyOf(compulsory);
    decide = decide == null ? Set.of() : Set.copyOf(decide);
    Set<String> unknown = new TreeSet<>();
    compulsory.values().forEach(unknown::addAll);
    unknown.removeAll(parts.keySet());
    if (!unknown.isEmpty() || !compulsory.containsKey(ItemType.OTHER)) {
      throw new IllegalArgumentException(
          "gongkai.disclosure.interpretation.compulsory: needs a line for OTHER, and only parts with"
              + " words: "
              + unknown);
    }
    Map<Trigger.Cause, Integer> days = new EnumMap<>(Trigger.Cause.class);
    days.putAll(answerWithin);
    for (Trigger.Cause cause : Trigger.Cause.values()) {
      if (!days.containsKey(cause)) {
        throw new IllegalArgumentException(
            "gongkai.disclosure.interpretation.answer-within: no days for " + cause);
      }
    }
    answerWithin = Collections.unmodifiableMap(days);
  }

  /** Whether the interpretation of a document of that type must have the part. */
  boolean isCompulsory(String part, ItemType type) {
    Set<String> others = compulsory.getOrDefault(ItemType.OTHER, Set.of());
    return compulsory.getOrDefault(type, others).contains(part);
  }
}
