package org.gongkai.disclosure.file;

import java.time.Instant;
import java.util.List;
import org.gongkai.disclosure.file.content.FileKind;
import org.gongkai.disclosure.file.content.Remark;
import org.gongkai.disclosure.item.Person;

/** What officials know of a file. */
record FileView(
    String id,
    String name,
    String unit,
    FileKind kind,
    String mediaType,
    long size,
    String sha256,
    String url,
    Original original,
    List<String> removed,
    List<Remark> remarks,
    int textLength,
    Person uploadedBy,
    Instant uploadedAt) {

  record Original(long size, String sha256) {}

  static FileView of(StoredFile file) {
    return new FileView(
        file.id(),
        file.name(),
        file.unit(),
        file.kind(),
        file.kind().mediaType(),
        file.release().size(),
        file.release().sha256(),
        file.url(),
        new Original(file.original().size(), file.original().sha256()),
        file.removed(),
        file.remarks(),
        file.textLength(),
        file.uploader(),
        file.uploadedAt());
  }
}
