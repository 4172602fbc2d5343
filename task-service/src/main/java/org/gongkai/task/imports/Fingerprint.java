package org.gongkai.task.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import org.gongkai.platform.text.DocumentNumber;
import org.gongkai.task.imports.PlanPreview.Plan;
import org.gongkai.task.imports.document.Document;
import org.gongkai.task.imports.document.Edges;
import org.jspecify.annotations.Nullable;

/** By what an imported plan is recognised when it comes again. */
final class Fingerprint {

  private Fingerprint() {}

  /** SHA-256 over the words in NFKC without blanks, so that layout and format do not count. */
  static String of(Document document) {
    StringBuilder words = new StringBuilder();
    document
        .texts()
        .map(text -> Normalizer.normalize(text, Normalizer.Form.NFKC))
        .forEach(text ->
            text.chars()
                .filter(character -> !Edges.isBlank((char) character))
                .forEach(character -> words.append((char) character)));
    try {
      byte[] bytes = words.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The whole number with its prefix: three plans of one chain may all be number 16. */
  static @Nullable String identityKey(Plan plan) {
    String printed = plan.documentNumber();
    if (printed == null) {
      return null;
    }
    String number =
        DocumentNumber.parse(printed).map(DocumentNumber::toString).orElse(Script.plain(printed));
    return plan.year() == null ? number : number + "/" + plan.year();
  }
}
