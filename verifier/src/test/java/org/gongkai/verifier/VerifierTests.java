package org.gongkai.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Capability("P-05")
class VerifierTests {

  private static final LogMaker LOG = LogMaker.with(300, 41);
  private static final LogMaker OTHER = LogMaker.with(300, 41);

  @TempDir static Path folder;

  private static Path receipt;
  private static Path item;

  @BeforeAll
  static void save() throws IOException {
    receipt = file("receipt.json", LOG.receipt(300, 342));
    item = file("item.json", LogMaker.item());
  }

  @Test
  void acceptsAReceiptWithItsPublicJson() {
    Answer answer = run("receipt", receipt, item);
    assertThat(answer.code()).as(answer.text()).isZero();
    assertThat(answer.text())
        .contains("VERDICT: SOUND")
        .contains("第 300 条，共 342 条")
        .contains("not covered by the hash")
        .contains("the key came with the receipt");
  }

  @Test
  void acceptsTheCanonicalContentAndAKeyFromElsewhere() throws IOException {
    Path canonical = file("canonical.json", LogMaker.CANONICAL);
    Path key = file("key", LOG.key() + "\n");
    assertThat(run("receipt", receipt, canonical, "--key", key).code()).isZero();
    Answer answer = run("--key", LOG.key(), "receipt", receipt);
    assertThat(answer.code()).isZero();
    assertThat(answer.text()).contains("only the log is checked").doesNotContain("compare it");
  }

  @Test
  void findsEachChangeOfTheContent() throws IOException {
    String original = LogMaker.item();
    for (String changed :
        List.of(
            original.replace("各中小学：</p>", "各中小学。</p>"),
            original.replace("\"NOTICE\"", "\"POLICY\""),
            original.replace("\"7\"", "\"8\""),
            original.replace("AMENDS", "REPEALS"),
            original.replace("2026-00001", "2026-00002"),
            original.replace("\"summary\": \"\"", "\"validity\": \"x\""),
            original.replace("\"item-1\"", "\"item-2\""),
            "some text")) {
      Answer answer = run("receipt", receipt, file("changed.json", changed));
      assertThat(answer.code()).as(changed + answer.text()).isEqualTo(1);
    }
  }

  @Test
  void findsEachChangeOfTheReceipt() throws IOException {
    String original = LOG.receipt(300, 342);
    for (String changed :
        List.of(
            original.replace("\\\"kind\\\":\\\"PUBLISHED", "\\\"kind\\\":\\\"CORRECTED"),
            original.replace("\"index\": 300", "\"index\": 301"),
            original.replace("\\n342\\n", "\\n343\\n"),
            original.replace(LOG.key(), OTHER.key()),
            original.replace(
                LOG.checkpoint(342).split("\n")[2], OTHER.checkpoint(341).split("\n")[2]))) {
      assertThat(changed).isNotEqualTo(original);
      Answer answer = run("receipt", file("changed.json", changed), item);
      assertThat(answer.code()).as(answer.text()).isEqualTo(1);
    }
  }

  @Test
  void refusesACheckpointThatAnotherKeySigned() throws IOException {
    String forged =
        LOG.receipt(300, 342)
            .replace(
                Canonical.write(LOG.checkpoint(342)),
                Canonical.write(OTHER.checkpoint(LogMaker.ORIGIN, 342, LOG.root(0, 342))));
    Answer answer = run("receipt", file("forged.json", forged), item);
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.text()).contains("not signed by");
    assertThat(run("receipt", receipt, item, "--key", OTHER.key()).code()).isEqualTo(1);
  }

  @Test
  void acceptsALogThatOnlyGrewAndNoOther() throws IOException {
    Path before = file("before", LOG.checkpoint(200));
    Path after = file("after", LOG.checkpoint(342));
    Path proof = file("proof", LOG.consistency(200, 342));
    assertThat(run("consistency", before, after, proof, "--key", LOG.key()).code()).isZero();
    assertThat(run("consistency", before, receipt, proof).code()).isZero();
    assertThat(run("consistency", before, before, "--key", LOG.key()).code()).isZero();
    Path wrong = file("wrong", LOG.consistency(199, 342));
    assertThat(run("consistency", before, after, wrong, "--key", LOG.key()).code()).isEqualTo(1);
    Path rewritten = file("rewritten", LOG.checkpoint(LogMaker.ORIGIN, 342, OTHER.root(1, 342)));
    assertThat(run("consistency", before, rewritten, proof, "--key", LOG.key()).code())
        .isEqualTo(1);
  }

  @Test
  void saysWhenNothingCanBeSaid() throws IOException {
    assertThat(run("receipt", folder.resolve("none")).code()).isEqualTo(2);
    assertThat(run("receipt", file("broken", "{\"format\": ")).code()).isEqualTo(2);
    assertThat(run("receipt", file("other", "{\"format\": \"x\"}")).code()).isEqualTo(2);
    assertThat(run("receipt", receipt, item, "--key", "a+b+c").code()).isEqualTo(2);
    assertThat(
            run("consistency", file("a", LOG.checkpoint(1)), file("b", LOG.checkpoint(2))).code())
        .isEqualTo(2);
    assertThat(run("folder", folder.resolve("nowhere"), "--key", LOG.key()).code()).isEqualTo(2);
    Answer usage = run("dance", receipt);
    assertThat(usage.code()).isEqualTo(2);
    assertThat(usage.text()).contains("用法 / usage");
    assertThat(run().code()).isEqualTo(2);
    assertThat(run("receipt", receipt, "--key").code()).isEqualTo(2);
  }

  private static Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  record Answer(int code, String text) {}

  static Answer run(Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code =
        Verifier.run(
            List.of(args).stream().map(Object::toString).toList(),
            new PrintStream(out, true, StandardCharsets.UTF_8));
    return new Answer(code, out.toString(StandardCharsets.UTF_8));
  }
}
