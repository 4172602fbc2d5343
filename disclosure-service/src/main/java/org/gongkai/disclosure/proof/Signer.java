package org.gongkai.disclosure.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.gongkai.disclosure.proof.merkle.Hash;

/** Writes checkpoints as signed notes (c2sp.org/tlog-checkpoint, c2sp.org/signed-note). */
final class Signer {

  private static final byte ED25519 = 0x01;
  private static final int KEY_ID_BYTES = 4;

  private final String origin;
  private final SigningKey key;
  private final byte[] keyId;

  /**
   * @param origin the log's name; without blanks and plus signs
   */
  Signer(String origin, SigningKey key) {
    if (origin.isEmpty() || origin.chars().anyMatch(c -> Character.isWhitespace(c) || c == '+')) {
      throw new IllegalArgumentException("Not a name for a log: " + origin);
    }
    this.origin = origin;
    this.key = key;
    this.keyId = keyId(origin, typed(key.publicBytes()));
  }

  /** The same text each time, since Ed25519 needs no chance. */
  String checkpoint(long size, Hash root) {
    String text = text(size, root);
    byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
    byte[] named =
        ByteBuffer.allocate(KEY_ID_BYTES + signature.length).put(keyId).put(signature).array();
    return text + "\n\u2014 " + origin + " " + Base64.getEncoder().encodeToString(named) + "\n";
  }

  /** The public key as others configure it: {@code <origin>+<key id>+<base64>}. */
  String verifierKey() {
    return origin
        + "+"
        + HexFormat.of().formatHex(keyId)
        + "+"
        + Base64.getEncoder().encodeToString(typed(key.publicBytes()));
  }

  private String text(long size, Hash root) {
    return origin + "\n" + size + "\n" + root.base64() + "\n";
  }

  private static byte[] typed(byte[] publicKey) {
    return ByteBuffer.allocate(1 + publicKey.length).put(ED25519).put(publicKey).array();
  }

  private static byte[] keyId(String origin, byte[] typedKey) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((origin + "\n").getBytes(StandardCharsets.UTF_8));
      return java.util.Arrays.copyOf(digest.digest(typedKey), KEY_ID_BYTES);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("Every Java runtime has SHA-256", absent);
    }
  }
}
