package org.gongkai.disclosure.item;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer says when passing a stage.
 *
 * @param contentHash of the content that the reviewer has read
 * @param secrecy null for a content that may be open
 * @param mandate null when acting in the own right
 * @param principals ids of all who let this reviewer act for them today
 */
public record Passing(
    String contentHash,
    @Nullable String remark,
    Secrecy.@Nullable Statement secrecy,
    @Nullable Mandate mandate,
    Set<String> principals) {

  /** In the own right, with nothing to keep secret. */
  public static Passing of(String contentHash, @Nullable String remark) {
    return new Passing(contentHash, remark, null, null, Set.of());
  }
}
