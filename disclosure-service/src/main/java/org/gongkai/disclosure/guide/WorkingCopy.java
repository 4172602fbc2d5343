package org.gongkai.disclosure.guide;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.disclosure.item.Person;
import org.jspecify.annotations.Nullable;

/**
 * A guide that is being written.
 *
 * @param authors whoever wrote any of it, the first one first
 * @param confirmation of exactly this content; null after any change
 */
public record WorkingCopy(
    GuideContent content,
    List<Person> authors,
    Instant savedAt,
    @Nullable Confirmation confirmation) {

  /** Who has read it and found it right. */
  public record Confirmation(Person by, Instant at) {}

  WorkingCopy write(GuideContent next, Person author, Instant now) {
    return new WorkingCopy(
        next, Stream.concat(authors.stream(), Stream.of(author)).distinct().toList(), now, null);
  }

  WorkingCopy confirmed(Person by, Instant now) {
    return new WorkingCopy(content, authors, savedAt, new Confirmation(by, now));
  }

  boolean isWrittenBy(String person) {
    return authors.stream().anyMatch(author -> author.id().equals(person));
  }
}
