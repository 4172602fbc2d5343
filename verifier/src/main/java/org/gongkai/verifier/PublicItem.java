package org.gongkai.verifier;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The public JSON of an item, out of which its content hash is computed again. */
record PublicItem(Map<String, @Nullable Object> members) {

  /** What the content hash covers where no receipt names it. */
  static final List<String> HASHED =
      List.of(
          "externalId",
          "type",
          "title",
          "column",
          "unit",
          "openness",
          "opennessGround",
          "visibility",
          "issuer",
          "publisher",
          "documentNumber",
          "signedDate",
          "effectiveDate",
          "expiryDate",
          "validity",
          "infoClass",
          "themeClass",
          "genre",
          "normativeNumber",
          "consultUnit",
          "consultPhone",
          "catalogueCode",
          "formedDate",
          "summary",
          "body",
          "attachments",
          "links",
          "source",
          "sourceUrl",
          "change",
          "taskRef");

  private static final String VALIDITY = "validity";
  private static final String STATED_VALIDITY = "statedValidity";
  private static final String LINKS = "links";
  private static final List<String> VALIDITIES =
      List.of("VALID", "NOT_YET", "EXPIRED", "REPEALED", "AMENDED", "");

  static PublicItem read(String json) {
    return new PublicItem(Json.object(json));
  }

  Optional<String> text(String name) {
    return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** Whether its approved content has this hash, whatever its validity is by now. */
  boolean hasHash(String contentHash, Collection<String> hashed) {
    Object stated =
        members.containsKey(STATED_VALIDITY) ? members.get(STATED_VALIDITY) : members.get(VALIDITY);
    return Stream.concat(Stream.of(stated == null ? "" : stated), VALIDITIES.stream())
        .anyMatch(validity -> hash(hashed, validity).equals(contentHash));
  }

  /** Members that are shown but not covered by the content hash. */
  List<String> uncovered(Collection<String> hashed) {
    return members.keySet().stream().filter(name -> !hashed.contains(name)).toList();
  }

  private String hash(Collection<String> hashed, Object validity) {
    Map<String, @Nullable Object> content = new LinkedHashMap<>();
    hashed.forEach(name -> content.put(name, members.get(name)));
    if (hashed.contains(VALIDITY)) {
      content.put(VALIDITY, validity);
    }
    if (content.get(LINKS) instanceof List<?> links) {
      content.put(LINKS, links.stream().filter(PublicItem::isStated).toList());
    }
    byte[] written = Canonical.write(content).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Merkle.sha256(written));
  }

  /** Whether the author of the item said so, not that of the other document. */
  private static boolean isStated(Object link) {
    return !(link instanceof Map<?, ?> members
        && members.get("kind") instanceof String kind
        && kind.endsWith("_BY"));
  }
}
