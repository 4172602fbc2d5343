package org.gongkai.disclosure.file;

import org.gongkai.disclosure.item.Attachment;
import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.item.Edition;
import org.gongkai.disclosure.item.Editions;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.JointReleases;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Decides whether the public may read a file: only what a public edition names by its hash. */
@Component
public class PublicFiles {

  private final Files files;
  private final Items items;
  private final Editions editions;
  private final JointReleases releases;

  PublicFiles(Files files, Items items, Editions editions, JointReleases releases) {
    this.files = files;
    this.items = items;
    this.editions = editions;
    this.releases = releases;
  }

  /** Whether there is such a file that the public may read. */
  public Mono<Boolean> has(String id) {
    return find(id).hasElement();
  }

  /** Empty when there is none or it is not public. */
  Mono<StoredFile> find(String id) {
    return files.find(id).filterWhen(this::isPublic);
  }

  private Mono<Boolean> isPublic(StoredFile file) {
    return Flux.fromIterable(file.usedBy())
        .concatMap(items::find)
        .filter(Item::isPublic)
        .filterWhen(releases::isOut)
        .concatMap(item -> editions(item).any(edition -> names(edition.content(), file)))
        .any(found -> found);
  }

  /** The current one first: it is the one that is nearly always meant. */
  private Flux<Edition> editions(Item item) {
    return Mono.justOrEmpty(item.edition())
        .concatWith(
            Flux.fromIterable(item.earlier().reversed())
                .concatMap(line -> editions.find(item.id(), line.number()), 1));
  }

  private static boolean names(Content content, StoredFile file) {
    return !content.isInternal()
        && content.attachments().stream().anyMatch(attachment -> isThis(attachment, file));
  }

  private static boolean isThis(Attachment attachment, StoredFile file) {
    return file.id().equals(attachment.fileId())
        && file.release().sha256().equals(attachment.sha256());
  }
}
