package org.gongkai.disclosure.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.disclosure.proof.LogExamples.Instance;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.TestStore;
import org.gongkai.verifier.Verifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What the service hands out and what a citizen's verifier says of it. */
@Capability("P-05")
class StandAloneVerifierTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  private TestStore store;
  private Instance log;
  private PublishedExample example;

  @BeforeEach
  void publish() {
    store = TestStore.start();
    log = Instance.on(store, LogExamples.signer(folder));
    example = PublishedExample.in(log, 270, 33);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void acceptsAReceiptOfTheService() throws IOException {
    Path receipt = file("receipt.json", JSON.writeValueAsString(example.receipt()));
    Path item = file("item.json", JSON.writeValueAsString(example.item()));
    Path canonical = file("canonical.json", example.canonical());
    assertThat(verify("receipt", receipt, item)).isZero();
    assertThat(verify("receipt", receipt, canonical)).isZero();
    example.item().put("title", "另一个标题");
    Path other = file("other.json", JSON.writeValueAsString(example.item()));
    assertThat(verify("receipt", receipt, other)).isEqualTo(1);
  }

  @Test
  void acceptsTheGrowthOfTheLog() throws IOException {
    Path before = file("before.json", JSON.writeValueAsString(example.receipt()));
    log.publish(303, 600);
    Path after = file("after", log.checkpoints().latest().block().note());
    Path proof = file("proof", JSON.writeValueAsString(log.proofs().consistency(304, 601).block()));
    String key = log.signer().verifierKey();
    assertThat(verify("consistency", before, after, proof, "--key", key)).isZero();
    assertThat(verify("consistency", after, before, proof, "--key", key)).isEqualTo(1);
  }

  @Test
  void acceptsACopyOfTheWholeLogWithItsItems() throws IOException {
    file("checkpoint", log.checkpoints().latest().block().note());
    file("items.ndjson", JSON.writeValueAsString(example.item()) + "\n");
    String key = log.signer().verifierKey();
    String entries =
        log.store()
            .leaves(0, Long.MAX_VALUE)
            .toStream()
            .map(StoredLeaf::data)
            .collect(Collectors.joining("\n"));
    file("entries.ndjson", entries);
    assertThat(verify("folder", folder, "--key", key)).isZero();
    file("entries.ndjson", entries.replaceFirst("filler-7\"", "filler-8\""));
    assertThat(verify("folder", folder, "--key", key)).isEqualTo(1);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static int verify(Object... args) {
    var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return Verifier.run(List.of(args).stream().map(Object::toString).toList(), out);
  }
}
