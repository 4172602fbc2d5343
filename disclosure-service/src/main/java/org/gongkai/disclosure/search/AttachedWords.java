package org.gongkai.disclosure.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.disclosure.file.Files;
import org.gongkai.platform.event.ReceivedEvent;
import org.gongkai.platform.text.TextForm;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The words of attached files, which events do not carry. */
final class AttachedWords {

  /** Of one file, in characters: a scanned yearbook must not crowd out everything else. */
  private static final int LONGEST = 200_000;

  private static final byte[] MARK = "\"fileId\"".getBytes(StandardCharsets.UTF_8);

  private final Files files;

  AttachedWords(Files files) {
    this.files = files;
  }

  /** By id of the file; one that is not kept any more has none. */
  Mono<Map<String, String>> of(List<ReceivedEvent> events) {
    Set<String> ids =
        events.stream()
            .filter(event -> event.type().equals("disclosure.item.published.v1"))
            .filter(event -> holds(event.data()))
            .map(event -> event.body(IndexedItem.class))
            .flatMap(item -> item.files().stream())
            .collect(Collectors.toUnmodifiableSet());
    return Flux.fromIterable(ids)
        .concatMap(
            id -> files.text(id).map(text -> Map.entry(id, TextForm.beginning(text, LONGEST))))
        .filter(words -> !words.getValue().isBlank())
        .collectMap(Map.Entry::getKey, words -> Objects.requireNonNull(words.getValue()));
  }

  /** Most items have no files: their events are not read for them. */
  private static boolean holds(byte[] data) {
    for (int at = 0; at <= data.length - MARK.length; at++) {
      int same = 0;
      while (same < MARK.length && data[at + same] == MARK[same]) {
        same++;
      }
      if (same == MARK.length) {
        return true;
      }
    }
    return false;
  }
}
