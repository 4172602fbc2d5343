package org.gongkai.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Capability("P-05")
class AuditCheckTests {

  private static final String ENTRY =
      "{\"action\":\"return\",\"actorName\":\"陆衡\",\"at\":\"2026-03-02T01:00:00Z\",\"id\":\"e-1\","
          + "\"object\":\"reports/r-1\",\"reason\":\"请补充\",\"revision\":3";
  private static final byte[] OTHER = Merkle.leaf(new byte[] {7});

  @TempDir Path folder;

  @Test
  void acceptsAnEntryOfAnotherServicesTrail() throws IOException {
    LogMaker log = log("task");
    Path proof = file("proof.json", proof("task"));
    Path batch = file("batch.json", batch(log));
    assertThat(run("audit", proof, batch, "--key", log.key())).isZero();
    assertThat(run("audit", proof, batch, "--key", LogMaker.with(1, 1).key())).isEqualTo(1);
  }

  @Test
  void acceptsAProofThatHoldsItsReceipt() throws IOException {
    LogMaker log = log(null);
    String proof = proof(null);
    String all = proof.substring(0, proof.length() - 1) + "," + batch(log).substring(1);
    assertThat(run("audit", file("all.json", all))).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "请补充, 同意",
    "陆衡, 沈言",
    "'\"position\":0', '\"position\":1'",
    "'\"batch\":4', '\"batch\":5'",
    "'\"service\":\"task\"', '\"service\":\"feedback\"'",
    "c2FsdA==, c2FsdB=="
  })
  void findsEachChange(String written, String changed) throws IOException {
    LogMaker log = log("task");
    Path batch = file("batch.json", batch(log));
    Path proof = file("proof.json", proof("task").replace(written, changed));
    assertThat(run("audit", proof, batch)).isEqualTo(1);
  }

  @Test
  void decidesNothingWithoutTheReceiptOfTheBatch() throws IOException {
    assertThat(run("audit", file("proof.json", proof("task")))).isEqualTo(2);
  }

  /** A log in which the batch is the fourth leaf. */
  private static LogMaker log(String service) {
    LogMaker log = new LogMaker();
    log.fill(0, 3);
    log.add(
        "{\"batch\":4,\"count\":2,\"kind\":\"AUDIT\",\"root\":\"%s\"%s}"
            .formatted(
                HexFormat.of().formatHex(Merkle.node(leaf(), OTHER)),
                service == null ? "" : ",\"service\":\"" + service + "\""));
    log.fill(4, 9);
    return log;
  }

  private static byte[] leaf() {
    return Merkle.leaf((ENTRY + ",\"salt\":\"c2FsdA==\"}").getBytes(StandardCharsets.UTF_8));
  }

  private static String proof(String service) {
    return "{\"entry\":%s,\"from\":null},\"salt\":\"c2FsdA==\"%s,\"batch\":4,\"position\":0,\"path\":[\"%s\"]}"
        .formatted(
            ENTRY,
            service == null ? "" : ",\"service\":\"" + service + "\"",
            Base64.getEncoder().encodeToString(OTHER));
  }

  private static String batch(LogMaker log) {
    return "{\"leaf\":%s,\"index\":3,\"size\":9,\"inclusion\":[%s],\"checkpoint\":%s,\"key\":\"%s\"}"
        .formatted(
            Canonical.write(new String(log.entries().get(3), StandardCharsets.UTF_8)),
            log.path(3, 0, 9).stream()
                .map(hash -> "\"" + Base64.getEncoder().encodeToString(hash) + "\"")
                .collect(java.util.stream.Collectors.joining(",")),
            Canonical.write(log.checkpoint(9)),
            log.key());
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static int run(Object... args) {
    var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return Verifier.run(List.of(args).stream().map(Object::toString).toList(), out);
  }
}
