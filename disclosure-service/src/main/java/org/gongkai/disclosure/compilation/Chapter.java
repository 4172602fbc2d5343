package org.gongkai.disclosure.compilation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.disclosure.item.Attachment;
import org.gongkai.disclosure.item.Edition;
import org.gongkai.disclosure.item.Elements;
import org.gongkai.disclosure.item.Item;

/** A public item as it stands in a volume. */
record Chapter(
    String itemId,
    String title,
    int edition,
    String contentHash,
    String facts,
    List<Block> blocks) {

  static Chapter of(Item item, Pictures pictures) {
    Edition edition = Objects.requireNonNull(item.edition());
    Elements elements = edition.content().elements();
    String facts =
        Stream.of(
                elements.documentNumber(),
                elements.issuer(),
                elements.signedDate() == null ? null : elements.signedDate().toString())
            .filter(Objects::nonNull)
            .reduce((one, other) -> one + "　" + other)
            .orElse("");
    List<Block> text = Blocks.of(edition.content().body(), pictures);
    List<Block> files =
        edition.content().attachments().stream()
            .flatMap(attachment -> attached(attachment, pictures))
            .toList();
    return new Chapter(
        item.id(),
        edition.content().title(),
        edition.number(),
        edition.contentHash(),
        facts,
        Stream.concat(text.stream(), files.stream()).toList());
  }

  private static Stream<Block> attached(Attachment attachment, Pictures pictures) {
    Block named = new Block.Words(0, "附件：" + attachment.name());
    Block.Picture picture =
        pictures.of(attachment.fileId(), Objects.toString(attachment.altText(), ""));
    return picture == null ? Stream.of(named) : Stream.of(named, picture);
  }
}
