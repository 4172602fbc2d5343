package org.gongkai.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The public key of a log, {@code <origin>+<key id>+<base64>}.
 *
 * @param origin the log's name
 */
record LogKey(String origin, String written, byte[] id, PublicKey key) {

  private static final Pattern WRITTEN =
      Pattern.compile("([^+\\s]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");
  private static final byte ED25519 = 0x01;
  private static final int TYPED_BYTES = 33;

  /** What stands before the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410). */
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  static LogKey read(String text) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      throw new Unreadable("not a verifier key: " + text.strip());
    }
    String origin = written.group(1);
    byte[] typed = base64(written.group(3));
    byte[] id = HexFormat.of().parseHex(written.group(2));
    byte[] expected = Merkle.sha256((origin + "\n").getBytes(StandardCharsets.UTF_8), typed);
    if (typed.length != TYPED_BYTES
        || typed[0] != ED25519
        || !Arrays.equals(id, Arrays.copyOf(expected, id.length))) {
      throw new Unreadable("not an Ed25519 verifier key: " + text.strip());
    }
    return new LogKey(origin, text.strip(), id, key(typed));
  }

  boolean verifies(byte[] text, byte[] signature) {
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(key);
      ed25519.update(text);
      return ed25519.verify(signature);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  static byte[] base64(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException broken) {
      throw new Unreadable("not base64: " + text);
    }
  }

  private static PublicKey key(byte[] typed) {
    byte[] encoded = Arrays.copyOf(X509, X509.length + typed.length - 1);
    System.arraycopy(typed, 1, encoded, X509.length, typed.length - 1);
    try {
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException broken) {
      throw new Unreadable("not an Ed25519 key");
    }
  }
}
