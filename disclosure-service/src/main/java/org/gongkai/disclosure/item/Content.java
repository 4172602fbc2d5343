package org.gongkai.disclosure.item;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exactly what will be public: what reviewers approve by its hash.
 *
 * @param externalId the item's id in the system it came from; unique within the unit
 * @param unit id of the unit whose item it is; fixed when drafted
 * @param body sanitised HTML
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Content(
    @Nullable String externalId,
    ItemType type,
    String title,
    String column,
    String unit,
    Openness openness,
    @JsonUnwrapped Elements elements,
    @Nullable String summary,
    String body,
    List<Attachment> attachments,
    @Nullable TaskRef taskRef) {

  public Content {
    attachments = List.copyOf(attachments);
  }

  /** What approvals are bound to. */
  public String hash() {
    return CanonicalJson.sha256(this);
  }

  /** The body without its marks: one line per paragraph, cells of a row parted by tabs. */
  @JsonIgnore
  public String bodyText() {
    return BodyHtml.text(body);
  }
}
