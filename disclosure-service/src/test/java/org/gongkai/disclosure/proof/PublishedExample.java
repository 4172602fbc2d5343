package org.gongkai.disclosure.proof;

import org.gongkai.disclosure.item.CanonicalJson;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.PublicItem;
import org.gongkai.disclosure.proof.LogExamples.Instance;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A published notice somewhere in a log, as an outsider gets it: receipt and public JSON. */
record PublishedExample(Receipt receipt, ObjectNode item, String canonical) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** With so many other leaves before and after. */
  static PublishedExample in(Instance log, int before, int after) {
    Item published = Examples.published();
    log.publish(0, before);
    log.items().published(news(published)).block();
    log.publish(before, before + after);
    StoredLeaf leaf = log.store().latestOf(published.id()).block();
    Receipt receipt = Receipt.of(leaf, log.proofs().of(leaf).block(), published.content());
    return new PublishedExample(
        receipt,
        JSON.valueToTree(PublicItem.of(published)),
        CanonicalJson.write(published.content()));
  }

  /** The receipt as it is saved. */
  ObjectNode receiptJson() {
    return JSON.valueToTree(receipt);
  }

  private static ItemNews news(Item item) {
    ObjectNode body = JSON.valueToTree(PublicItem.of(item));
    return new ItemNews(
        item.id(),
        item.revision(),
        LogExamples.AT,
        1,
        item.contentHash(),
        body.path("indexNumber").asString(),
        body.path("validity").asString(),
        null,
        null);
  }
}
