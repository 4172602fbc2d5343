package org.gongkai.local.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gongkai.local.token.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Loads the county through the same doors that everybody uses; loading it again changes nothing.
 */
public final class DemoCounty {

  private final Callers callers;
  private final Consumer<String> news;

  /**
   * @param news told line by line what is loaded
   */
  public DemoCounty(String url, Tokens tokens, Consumer<String> news) {
    this.callers = new Callers(url, tokens::of);
    this.news = news;
  }

  /** All there is of the county: units, a plan, disclosed items, evidence, appeals. */
  public void load() {
    loadUnits();
    DemoPlan plan = DemoPlan.issue(callers.as("office"));
    news.accept("  the work plan of the county with %d items".formatted(plan.items()));
    Map<String, String> itemIds = takeItems(plan);
    checkEvidence(plan, itemIds);
    takeAppeals(itemIds);
  }

  /** Puts every unit, superior units first, and whom colleagues can name before they sign in. */
  public void loadUnits() {
    RestApi admin = callers.as("admin");
    JsonNode units = DemoFile.json("units.json");
    for (JsonNode unit : units) {
      ObjectNode body = ((ObjectNode) unit).deepCopy();
      String id = body.remove("id").asString();
      admin.put("/api/tasks/units/" + id, body);
    }
    for (JsonNode person : DemoFile.json("people.json")) {
      ObjectNode body = ((ObjectNode) person).deepCopy();
      String id = body.remove("id").asString();
      admin.put("/api/tasks/people/" + id, body);
    }
    news.accept("  %d units of the demo county".formatted(units.size()));
  }

  private Map<String, String> takeItems(DemoPlan plan) {
    ItemJourney journey = new ItemJourney(callers, plan);
    Map<String, String> ids = new HashMap<>();
    Map<String, List<DemoItem>> releases = new LinkedHashMap<>();
    for (DemoItem item : DemoItem.all()) {
      if (item.release().isEmpty()) {
        ids.put(item.externalId(), journey.take(item));
      } else {
        releases.computeIfAbsent(item.release(), fresh -> new ArrayList<>()).add(item);
      }
    }
    ReleaseJourney together = new ReleaseJourney(callers, journey);
    releases.forEach((title, members) -> ids.putAll(together.take(title, members)));
    long published = count(ItemStage.PUBLISHED);
    news.accept(
        "  %d disclosed items, %d withdrawn, %d in review"
            .formatted(
                published,
                count(ItemStage.WITHDRAWN),
                ids.size() - published - count(ItemStage.WITHDRAWN)));
    return ids;
  }

  private static long count(ItemStage goal) {
    return DemoItem.all().stream().filter(item -> item.goal() == goal).count();
  }

  private void checkEvidence(DemoPlan plan, Map<String, String> itemIds) {
    EvidenceCheck check = new EvidenceCheck(callers.as("office"), plan);
    int checked = 0;
    for (DemoItem item : DemoItem.all()) {
      String id = itemIds.get(item.externalId());
      if (item.isEvidence() && id != null) {
        check.decide(item, id);
        checked++;
      }
    }
    news.accept("  %d of them as evidence for the plan".formatted(checked));
  }

  private void takeAppeals(Map<String, String> itemIds) {
    AppealJourney journey = new AppealJourney(callers, itemIds);
    DemoAppeal.all().forEach(appeal -> journey.take(appeal).ifPresent(news));
    news.accept("  %d appeals of citizens".formatted(DemoAppeal.all().size()));
  }
}
