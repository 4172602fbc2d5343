package org.gongkai.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The documents that may match a query, found with the least reading.
 *
 * @param candidates documents, among them all that match
 * @param sorted whether they come in the order asked for
 */
record Search(Stream<Document> candidates, boolean sorted) {

  /**
   * @param order the sort keys, empty for none
   * @param wanted how many matching documents will be read, 0 meaning all
   */
  static Search of(Snapshot snapshot, Document query, Document order, int wanted) {
    Plan plan = cheapest(snapshot, query, order, wanted).orElse(null);
    if (plan == null || !plan.isSorted() || order.isEmpty()) {
      Stream<KeyValue> union = union(snapshot, query, plan);
      if (union != null) {
        return new Search(union.map(snapshot::document), order.isEmpty());
      }
    }
    return plan == null
        ? new Search(snapshot.all(false), order.isEmpty())
        : new Search(plan.positions().map(snapshot::document), order.isEmpty() || plan.isSorted());
  }

  /** Empty if no index is cheaper than reading all documents. */
  static Optional<Plan> cheapest(Snapshot snapshot, Document query, Document order, int wanted) {
    Plan best = null;
    for (Map.Entry<StoreIndex, View<?>> index : snapshot.indexes().entrySet()) {
      if (index.getKey().coversMatchesOf(query)) {
        Plan plan = new Plan(index.getKey(), index.getValue(), query, order);
        best = best == null || plan.cost(wanted) < best.cost(wanted) ? plan : best;
        if (best.cost(wanted) <= 1) {
          break; // as for every _id, whose index comes first
        }
      }
    }
    return Optional.ofNullable(best)
        .filter(plan -> isWorthwhile(plan, order, plan.cost(wanted), snapshot.documents()));
  }

  /** Reading all in order by an index saves no reading, but the memory to sort them. */
  private static boolean isWorthwhile(Plan plan, Document order, long cost, long documents) {
    return cost < documents || (plan.isSorted() && !order.isEmpty() && cost == documents);
  }

  /** For {..., $or: [...]}: the union of what the branches find, if that is less than otherwise. */
  private static @Nullable Stream<KeyValue> union(
      Snapshot snapshot, Document query, @Nullable Plan whole) {
    if (!(query.get("$or") instanceof List<?> branches)) {
      return null;
    }
    long limit = whole == null ? snapshot.documents() : whole.cost(0);
    List<Plan> plans = new ArrayList<>();
    for (Object branch : branches) {
      Plan plan = cheapest(snapshot, (Document) branch, new Document(), 0).orElse(null);
      limit -= plan == null ? limit : plan.cost(0);
      if (plan == null || limit <= 0) {
        return null;
      }
      plans.add(plan);
    }
    Set<KeyValue> positions = new LinkedHashSet<>();
    plans.forEach(plan -> plan.positions().forEach(positions::add));
    return positions.stream();
  }
}
