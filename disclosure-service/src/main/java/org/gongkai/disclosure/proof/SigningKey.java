package org.gongkai.disclosure.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Ed25519 key by which the log signs, in one PEM file that only its user can read. */
final class SigningKey {

  private static final String ALGORITHM = "Ed25519";
  private static final int RAW_BYTES = 32;
  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";

  private final PrivateKey signing;
  private final PublicKey verifying;

  private SigningKey(PrivateKey signing, PublicKey verifying) {
    this.signing = signing;
    this.verifying = verifying;
  }

  /**
   * Reads the file; makes it with a fresh key when there is none.
   *
   * @throws IllegalStateException if it cannot be read or holds no such key
   */
  static SigningKey open(Path file) {
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      String pem = Files.readString(file);
      KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
      SigningKey key =
          new SigningKey(
              keys.generatePrivate(new PKCS8EncodedKeySpec(block(pem, PRIVATE))),
              keys.generatePublic(new X509EncodedKeySpec(block(pem, PUBLIC))));
      key.checkPair();
      return key;
    } catch (GeneralSecurityException | IllegalArgumentException broken) {
      throw new IllegalStateException("The key file " + file + " holds no usable key", broken);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The key file " + file + " cannot be used", unreadable);
    }
  }

  byte[] sign(byte[] text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(signing);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("The log cannot sign", impossible);
    }
  }

  boolean verifies(byte[] text, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(verifying);
      signature.update(text);
      return signature.verify(signed);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  /** The 32 bytes of the public key; its X.509 form ends with them. */
  byte[] publicBytes() {
    byte[] encoded = verifying.getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - RAW_BYTES, encoded.length);
  }

  private void checkPair() throws GeneralSecurityException {
    byte[] probe = ALGORITHM.getBytes(StandardCharsets.UTF_8);
    if (!verifies(probe, sign(probe))) {
      throw new GeneralSecurityException("Private and public key are not a pair");
    }
  }

  /** Of two instances that start at once the second finds the first one's file. */
  private static void create(Path file) throws IOException, GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    String pem =
        block(PRIVATE, pair.getPrivate().getEncoded())
            + block(PUBLIC, pair.getPublic().getEncoded());
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Path complete = Files.createTempFile(folder, "disclosure-log-key", ".new", ownerOnly);
    try {
      Files.writeString(complete, pem);
      Files.createLink(file, complete);
    } catch (FileAlreadyExistsException faster) {
      // The key of the other instance counts.
    } finally {
      Files.delete(complete);
    }
  }

  private static String block(String name, byte[] encoded) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
    return "-----BEGIN " + name + "-----\n" + text + "\n-----END " + name + "-----\n";
  }

  private static byte[] block(String pem, String name) {
    Matcher found =
        Pattern.compile("-----BEGIN " + name + "-----([^-]+)-----END " + name + "-----")
            .matcher(pem);
    if (!found.find()) {
      throw new IllegalArgumentException("No " + name + " in the file");
    }
    return Base64.getMimeDecoder().decode(found.group(1));
  }
}
