package org.gongkai.disclosure.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongkai.disclosure.file.Files;
import org.gongkai.disclosure.file.StoredFile;
import org.gongkai.disclosure.file.content.Remark;
import org.gongkai.disclosure.file.content.Segment;
import org.gongkai.disclosure.item.Attachment;
import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.screening.detector.Kind;
import org.gongkai.disclosure.screening.detector.Passage;
import org.gongkai.disclosure.screening.detector.Place;
import reactor.core.publisher.Flux;

/**
 * A file of an item with its words.
 *
 * @param index among the attachments
 */
record Attached(int index, Attachment attachment, StoredFile file, List<Segment> segments) {

  /** Those of the content that are kept here; one that is not there is the matter of a gate. */
  static Flux<Attached> of(Content content, Files files) {
    List<Attachment> attachments = content.attachments();
    return Flux.range(0, attachments.size())
        .filter(index -> attachments.get(index).fileId() != null)
        .concatMap(index -> {
          Attachment attachment = attachments.get(index);
          String id = Objects.requireNonNull(attachment.fileId());
          return files
              .find(id)
              .zipWith(files.segments(id))
              .map(both -> new Attached(index, attachment, both.getT1(), both.getT2()));
        });
  }

  void passages(Consumer<Passage> passages) {
    String pointer = "/attachments/" + index;
    passages.accept(new Passage(new Place(pointer, "文件名"), file.name()));
    segments.forEach(segment ->
        passages.accept(new Passage(new Place(pointer, segment.part()), segment.text())));
  }

  List<Finding> findings() {
    Place place = new Place("/attachments/" + index, "");
    List<Finding> found = new ArrayList<>();
    file.remarks()
        .forEach(remark ->
            kind(remark).ifPresent(kind -> found.add(Finding.about(kind, place, remark.detail()))));
    boolean told = attachment.altText() != null && !attachment.altText().isBlank();
    if (file.kind().isPicture() && !told) {
      found.add(Finding.about(Kind.MISSING_ALT_TEXT, place, "图片附件缺少文字说明"));
    }
    return found;
  }

  private static Optional<Kind> kind(Remark remark) {
    return switch (remark.kind()) {
      case TRACKED_CHANGES -> Optional.of(Kind.TRACKED_CHANGES);
      case HIDDEN_CONTENT -> Optional.of(Kind.HIDDEN_CONTENT);
      case EMBEDDED_FILE -> Optional.of(Kind.EMBEDDED_FILE);
      case TEXT_CUT -> Optional.of(Kind.UNREADABLE_PART);
      case NO_TEXT -> Optional.of(Kind.UNREAD_PICTURE);
      case SIGNED, RENAMED -> Optional.empty();
    };
  }
}
