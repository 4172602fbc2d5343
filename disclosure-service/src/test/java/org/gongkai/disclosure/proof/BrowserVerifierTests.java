package org.gongkai.disclosure.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gongkai.disclosure.item.CanonicalJson;
import org.gongkai.disclosure.proof.LogExamples.Instance;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.TestStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The script that pages carry, run by Node.js against receipts that the service made. */
@Capability("P-05")
class BrowserVerifierTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String DRIVER =
      """
      import {canonicalJson, verifyReceipt} from './verify.mjs';
      let text = '';
      for await (const chunk of process.stdin) text += chunk;
      const answers = [];
      for (const input of JSON.parse(text)) {
        answers.push('value' in input ? canonicalJson(input.value) : await verifyReceipt(input));
      }
      console.log(JSON.stringify(answers));
      """;

  @TempDir static Path folder;

  private static PublishedExample example;
  private static String otherKey;

  @BeforeAll
  static void publish() throws Exception {
    assumeTrue(hasNode(), "Node.js is not installed: the browser verifier is not tested");
    Files.writeString(folder.resolve("driver.mjs"), DRIVER);
    try (InputStream script =
        BrowserVerifierTests.class.getResourceAsStream("/static/record/verify.js")) {
      Files.write(folder.resolve("verify.mjs"), script.readAllBytes());
    }
    try (TestStore store = TestStore.start()) {
      Instance log = Instance.on(store, LogExamples.signer(folder.resolve("one")));
      example = PublishedExample.in(log, 300, 41);
      otherKey = LogExamples.signer(folder.resolve("other")).verifierKey();
    }
  }

  @Test
  void acceptsWhatWasPublishedAsPublicJsonAndAsCanonicalText() throws Exception {
    ObjectNode known = input();
    known.put("key", example.receipt().key());
    ObjectNode canonical = JSON.createObjectNode();
    canonical.set("receipt", example.receiptJson());
    canonical.put("canonical", example.canonical());
    JsonNode results = run(input(), known, canonical);
    assertThat(results.valueStream().map(BrowserVerifierTests::verdict))
        .as(results.toPrettyString())
        .containsExactly("VALID", "VALID", "VALID");
    assertThat(results.get(0).path("steps").findValuesAsString("name"))
        .containsExactly("content", "inclusion", "signature", "key");
  }

  @Test
  void acceptsWhatLivesOnAfterThePublication() throws Exception {
    ObjectNode later = input();
    ObjectNode item = (ObjectNode) later.path("item");
    item.put("validity", "EXPIRED");
    ObjectNode link = JSON.createObjectNode().put("kind", "INTERPRETED_BY").put("itemId", "other");
    item.putArray("links").add(link);
    ObjectNode withoutStated = later.deepCopy();
    ((ObjectNode) withoutStated.path("item")).remove("statedValidity");
    assertThat(run(later, withoutStated).valueStream().map(BrowserVerifierTests::verdict))
        .containsExactly("VALID", "VALID");
  }

  @Test
  void findsEachChange() throws Exception {
    ObjectNode body = input();
    ((ObjectNode) body.path("item")).put("body", body.at("/item/body").asString() + " ");
    ObjectNode number = input();
    ((ObjectNode) number.path("item")).put("indexNumber", "WANGCHUAN/2026-99999");
    ObjectNode dropped = input();
    ((ObjectNode) dropped.path("item")).remove("issuer");
    ObjectNode leaf = input();
    change(leaf, "leaf", example.receipt().leaf().replace("PUBLISHED", "CORRECTED"));
    ObjectNode index = input();
    ((ObjectNode) index.path("receipt")).put("index", 299);
    ObjectNode path = input();
    ((ArrayNode) path.at("/receipt/inclusion")).remove(0);
    ObjectNode root = input();
    change(root, "checkpoint", example.receipt().checkpoint().replaceFirst("\n342\n", "\n343\n"));
    ObjectNode key = input();
    key.put("key", otherKey);
    ObjectNode forged = input();
    change(forged, "key", otherKey);
    ObjectNode nothing = JSON.createObjectNode().put("receipt", "no receipt");
    JsonNode results = run(body, number, dropped, leaf, index, path, root, key, forged, nothing);
    assertThat(results.valueStream().map(BrowserVerifierTests::verdict))
        .hasSize(10)
        .containsOnly("INVALID");
  }

  @Test
  void saysWhatItCouldNotCheck() throws Exception {
    ObjectNode receiptOnly = JSON.createObjectNode();
    receiptOnly.set("receipt", example.receiptJson());
    assertThat(verdict(run(receiptOnly).get(0))).isEqualTo("INCOMPLETE");
  }

  @Test
  void writesCanonicalJsonAsTheServiceDoes() throws Exception {
    String text = "引号\" \\ / \b\f\n\r\t\u0001\u001f\u007f \u2028 <b>&amp;</b> \uD83D\uDE00";
    ObjectNode value = JSON.createObjectNode();
    value.put("z", text).put("B", 1).put("a", true).put("empty", "").putNull("none");
    value.put("size", 12345678901L).putArray("list").add("x").add(text).addObject().put("k", "");
    value.putArray("nothing");
    ObjectNode input = JSON.createObjectNode();
    input.set("value", value);
    assertThat(run(input).get(0).asString()).isEqualTo(CanonicalJson.write(value));
  }

  private static ObjectNode input() {
    ObjectNode input = JSON.createObjectNode();
    input.set("receipt", example.receiptJson());
    input.set("item", example.item().deepCopy());
    return input;
  }

  private static void change(ObjectNode input, String member, String value) {
    ((ObjectNode) input.path("receipt")).put(member, value);
  }

  private static String verdict(JsonNode result) {
    return result.path("verdict").asString();
  }

  private static JsonNode run(ObjectNode... inputs) throws Exception {
    Process node = new ProcessBuilder("node", "driver.mjs").directory(folder.toFile()).start();
    try (var stdin = node.getOutputStream()) {
      stdin.write(JSON.writeValueAsBytes(List.of(inputs)));
    }
    String answer = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String errors = new String(node.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor()).as(errors).isZero();
    return JSON.readTree(answer);
  }

  private static boolean hasNode() throws InterruptedException {
    try {
      Process node = new ProcessBuilder("node", "--version").start();
      return node.waitFor(20, TimeUnit.SECONDS) && node.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    }
  }
}
