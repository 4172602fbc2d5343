package org.gongkai.task.assessment.scheme;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.task.assessment.fact.FactKind;

/** The words that a scheme is written with, explained in Chinese. */
record Vocabulary(List<Word> kinds, List<Word> methods, List<Word> facts, List<Word> noFacts) {

  record Word(String code, String label, String explanation) {}

  static Vocabulary whole() {
    return new Vocabulary(
        Stream.of(SchemeKind.values()).map(it -> new Word(it.name(), it.label(), "")).toList(),
        Stream.of(Method.values())
            .map(it -> new Word(it.name(), it.label(), it.explanation()))
            .toList(),
        Stream.of(FactKind.values())
            .map(it -> new Word(it.name(), it.label(), it.judgement()))
            .toList(),
        Stream.of(NoFacts.values()).map(it -> new Word(it.name(), it.label(), "")).toList());
  }
}
