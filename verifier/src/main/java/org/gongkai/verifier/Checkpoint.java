package org.gongkai.verifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a log states about itself (c2sp.org/tlog-checkpoint).
 *
 * @param text what is signed
 */
record Checkpoint(String origin, long size, byte[] root, String text, List<Signed> signatures) {

  private static final int KEY_ID_BYTES = 4;
  private static final int HASH_BYTES = 32;

  /** A signature line; {@code bytes} begins with the key id. */
  record Signed(String name, byte[] bytes) {}

  static Checkpoint read(String note) {
    int cut = note.indexOf("\n\n");
    String[] lines = cut < 0 ? new String[0] : note.substring(0, cut).split("\n", -1);
    if (lines.length < 3 || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
      throw new Unreadable("not a checkpoint");
    }
    byte[] root = LogKey.base64(lines[2]);
    if (root.length != HASH_BYTES) {
      throw new Unreadable("not a checkpoint");
    }
    return new Checkpoint(
        lines[0],
        Long.parseLong(lines[1]),
        root,
        note.substring(0, cut + 1),
        signatures(note.substring(cut + 2)));
  }

  boolean isSignedBy(LogKey key) {
    return origin.equals(key.origin())
        && signatures.stream()
            .filter(signed -> signed.name().equals(key.origin()))
            .filter(signed -> signed.bytes().length > KEY_ID_BYTES)
            .filter(signed -> Arrays.equals(Arrays.copyOf(signed.bytes(), KEY_ID_BYTES), key.id()))
            .anyMatch(signed ->
                key.verifies(
                    text.getBytes(StandardCharsets.UTF_8),
                    Arrays.copyOfRange(signed.bytes(), KEY_ID_BYTES, signed.bytes().length)));
  }

  private static List<Signed> signatures(String lines) {
    List<Signed> signatures = new ArrayList<>();
    for (String line : lines.split("\n")) {
      String[] parts = line.split(" ", -1);
      if (parts.length != 3 || !parts[0].equals("\u2014")) {
        throw new Unreadable("not a signature line: " + line);
      }
      signatures.add(new Signed(parts[1], LogKey.base64(parts[2])));
    }
    return signatures;
  }
}
