package org.gongkai.store;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which documents an index holds.
 *
 * @param fields the indexed fields
 * @param sparse whether documents without any of the fields are left out
 * @param partialFilter what documents must match to be held, or null
 */
record IndexRule(List<String> fields, boolean sparse, @Nullable Document partialFilter) {

  private static final Object NULL = new Object();
  private static final Document EXISTS = new Document("$exists", true);

  boolean holds(Document document) {
    return (!sparse || fields.stream().anyMatch(field -> matches(document, field)))
        && (partialFilter == null || new DefaultQueryMatcher().matches(document, partialFilter));
  }

  private static boolean matches(Document document, String field) {
    return new DefaultQueryMatcher().matches(document, new Document(field, EXISTS));
  }

  /** Whether two states of a document surely have the same entries. */
  boolean sameEntries(Document before, Document after) {
    return partialFilter == null
        && fields.stream().allMatch(field -> value(before, field).equals(value(after, field)));
  }

  private static Object value(Document document, String field) {
    Object value = Utils.getSubdocumentValueCollectionAware(document, field);
    return value == null ? NULL : value;
  }

  /** False if documents that match the query may be missing from the index. */
  boolean coversMatchesOf(Document query) {
    return (partialFilter == null
            || partialFilter.entrySet().stream().allMatch(part -> implies(query, part)))
        && (!sparse
            || fields.stream().anyMatch(field -> FieldFilter.bounds(field, query).present()));
  }

  private static boolean implies(Document query, Map.Entry<String, Object> part) {
    return query.entrySet().contains(part)
        || (part.getValue().equals(EXISTS) && FieldFilter.bounds(part.getKey(), query).present())
        || (query.get("$and") instanceof Collection<?> all
            && all.stream().anyMatch(condition -> implies((Document) condition, part)));
  }
}
