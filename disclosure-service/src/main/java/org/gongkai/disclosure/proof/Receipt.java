package org.gongkai.disclosure.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.gongkai.disclosure.item.CanonicalJson;
import org.gongkai.disclosure.item.Content;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is needed to check, without asking anybody, that the log contains a leaf. Wire
 * contract: fields are added, never renamed.
 *
 * @param hashed names of the members of the public JSON that the content hash covers
 * @param leaf its UTF-8 bytes are what is hashed
 * @param inclusion base64, the sibling of the leaf first
 * @param checkpoint signed note
 * @param key verifier key, for convenience
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(
    String format,
    @Nullable String itemId,
    @Nullable Integer edition,
    @Nullable String contentHash,
    List<String> hashed,
    long index,
    long size,
    String leaf,
    List<String> inclusion,
    String checkpoint,
    String key) {

  private static final String FORMAT = "gongkai-receipt-1";

  static Receipt of(StoredLeaf leaf, Proofs.Proven proven, Content content) {
    LogEntry entry = CanonicalJson.read(leaf.data(), LogEntry.class);
    return new Receipt(
        FORMAT,
        entry.itemId(),
        entry.edition(),
        entry.contentHash(),
        CanonicalJson.names(content),
        leaf.index(),
        proven.size(),
        leaf.data(),
        proven.inclusion(),
        proven.checkpoint(),
        proven.key());
  }
}
