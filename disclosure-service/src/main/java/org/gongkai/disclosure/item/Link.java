package org.gongkai.disclosure.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What an item has to do with another document.
 *
 * @param itemId null for a document that is not kept here; then title or number says which
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Link(
    @NotNull(message = "缺少关联类型") Kind kind,
    @Nullable @OneLine(max = 100) String itemId,
    @Nullable @OneLine(max = 500) String title,
    @Nullable @OneLine(max = 100) String documentNumber) {

  /** Each kind has its counterpart, which is what the other document shows. */
  public enum Kind {
    AMENDS,
    AMENDED_BY,
    REPEALS,
    REPEALED_BY,
    REPLACES,
    REPLACED_BY,
    INTERPRETS,
    INTERPRETED_BY,
    REPLIES_TO,
    REPLIED_BY,
    /** A meeting has decided on the document. */
    DECIDES,
    DECIDED_BY;

    /** Said by the author of an item; the others follow from it. */
    public boolean isStated() {
      return ordinal() % 2 == 0;
    }

    public Kind counterpart() {
      return values()[isStated() ? ordinal() + 1 : ordinal() - 1];
    }
  }
}
