package org.gongkai.disclosure.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
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

  static final String FORMAT = "gongkai-receipt-1";
}
