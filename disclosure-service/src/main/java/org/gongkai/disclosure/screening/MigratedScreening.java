package org.gongkai.disclosure.screening;

import java.util.List;
import org.gongkai.disclosure.file.Files;
import org.gongkai.disclosure.item.Attachment;
import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.screening.detector.Kind;
import org.gongkai.disclosure.screening.detector.Severity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks at content that was published elsewhere and is not reviewed here. Nothing is kept: whoever
 * imports it is told.
 */
@Component
public class MigratedScreening {

  private final Dictionaries dictionaries;
  private final Files files;

  MigratedScreening(Dictionaries dictionaries, Files files) {
    this.dictionaries = dictionaries;
    this.files = files;
  }

  /**
   * Something that should not be public.
   *
   * @param detail Chinese; what it shows of the text is masked
   * @param personal whether it tells of a person or a secret, not only of bad wording
   */
  public record Suspicion(String pointer, String detail, boolean personal) {}

  /** For each content what was found, in the same order. Does its work where it is subscribed. */
  public Mono<List<List<Suspicion>>> look(List<Content> contents) {
    return dictionaries
        .inForce()
        .flatMap(words ->
            Flux.fromIterable(contents)
                .concatMap(content ->
                    attached(content)
                        .map(attached -> Screener.look(content, attached, words.detectors())))
                .map(found ->
                    found.stream()
                        .filter(finding -> finding.severity() == Severity.BLOCKING)
                        .map(MigratedScreening::suspicion)
                        .toList())
                .collectList());
  }

  private Mono<List<Attached>> attached(Content content) {
    List<Attachment> attachments = content.attachments();
    if (attachments.stream().allMatch(attachment -> attachment.fileId() == null)) {
      return Mono.just(List.of());
    }
    return Attached.of(content, files).collectList();
  }

  private static Suspicion suspicion(Finding finding) {
    String where = finding.place().part().isEmpty() ? "" : "（" + finding.place().part() + "）";
    return new Suspicion(
        finding.place().pointer(),
        "疑似" + finding.detector().label() + "：" + finding.excerpt() + where,
        finding.detector().compareTo(Kind.WRONG_EXPRESSION) < 0);
  }
}
