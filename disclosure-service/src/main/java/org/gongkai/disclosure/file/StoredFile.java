package org.gongkai.disclosure.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.disclosure.file.content.FileKind;
import org.gongkai.disclosure.file.content.Remark;
import org.gongkai.disclosure.item.Attachment;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A file as it came and as it may be released. Its content never changes.
 *
 * @param release what readers get; the same blob as the original if nothing had to be taken out
 * @param removed what was taken out, in Chinese
 * @param usedBy ids of the items that have passed a gate with it
 * @param sweepAt when to look whether anybody refers to it; null once an item does
 * @param clearedAt when its bytes were deleted; null while they are there
 */
public record StoredFile(
    @BsonId String id,
    long revision,
    String unit,
    String name,
    FileKind kind,
    @Nullable String charset,
    Blob release,
    Blob original,
    List<String> removed,
    List<Remark> remarks,
    int textLength,
    Person uploader,
    Instant uploadedAt,
    List<String> usedBy,
    @Nullable Instant sweepAt,
    @Nullable Instant clearedAt,
    List<PendingEvent> pending)
    implements Aggregate {

  /** Where the public reads it once an edition refers to it. */
  public String url() {
    return "/api/disclosure/files/" + id + "/" + FileAddress.encoded(name);
  }

  /** How an item refers to it. */
  public Attachment attachment() {
    return attachment(id, name, kind, release);
  }

  static Attachment attachment(String id, String name, FileKind kind, Blob release) {
    return new Attachment(name, null, kind.mediaType(), release.size(), release.sha256(), id, null)
        .addressed();
  }

  /** Remembers for good that an item refers to it. */
  StoredFile usedBy(String item) {
    if (isCleared()) {
      throw Refusal.notFound("附件");
    }
    if (usedBy.contains(item)) {
      return this;
    }
    List<String> more = new ArrayList<>(usedBy);
    more.add(item);
    return changed(List.copyOf(more), null, clearedAt);
  }

  /** A draft refers to it: look again later. */
  StoredFile lookAgain(Instant when) {
    return changed(usedBy, when, clearedAt);
  }

  /** Nobody finds it any more, and its bytes are about to go. */
  StoredFile cleared(Instant at) {
    return changed(usedBy, sweepAt, at);
  }

  /** Its bytes are gone; only what it was stays known. */
  StoredFile emptied() {
    return changed(usedBy, null, clearedAt);
  }

  boolean isCleared() {
    return clearedAt != null;
  }

  private StoredFile changed(List<String> items, @Nullable Instant look, @Nullable Instant gone) {
    return new StoredFile(
        id,
        revision + 1,
        unit,
        name,
        kind,
        charset,
        release,
        original,
        removed,
        remarks,
        textLength,
        uploader,
        uploadedAt,
        items,
        look,
        gone,
        pending);
  }
}
