package org.gongkai.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.MediaType;

/**
 * Encrypts an answer under a key that only the caller's own header yields (HKDF-SHA256, AES-GCM),
 * so that who reads the store reads no answers.
 */
final class AnswerSeal {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BYTES = 32;

  private final SecretKey encryption;
  private final SecretKey authentication;

  AnswerSeal(RequestKey request) {
    byte[] keys =
        crypto(() ->
            KDF.getInstance("HKDF-SHA256")
                .deriveData(
                    HKDFParameterSpec.ofExtract()
                        .addIKM(bytes(request.key()))
                        .addSalt(bytes(request.id()))
                        .thenExpand(bytes("gongkai remembered answer"), 2 * KEY_BYTES)));
    encryption = new SecretKeySpec(keys, 0, KEY_BYTES, "AES");
    authentication = new SecretKeySpec(keys, KEY_BYTES, KEY_BYTES, "HmacSHA256");
  }

  /** Tells one body from another without revealing a guessable one. */
  String fingerprint(MediaType type, byte[] body) {
    return crypto(() -> {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(authentication);
      mac.update(bytes(type.getType() + "/" + type.getSubtype() + "\n"));
      String boundary = type.getParameter("boundary");
      // A client that repeats a form chooses a new boundary; the form is still the same.
      mac.update(boundary == null ? body : without(unquoted(boundary), body));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
    });
  }

  byte[] seal(byte[] answer) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] sealed = crypto(() -> cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(answer));
    byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
    System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
    return all;
  }

  byte[] open(byte[] sealed) {
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    return crypto(() ->
        cipher(Cipher.DECRYPT_MODE, nonce)
            .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  private static byte[] without(String boundary, byte[] body) {
    return new String(body, StandardCharsets.ISO_8859_1)
        .replace(boundary, "")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String unquoted(String value) {
    return value.length() > 1 && value.startsWith("\"")
        ? value.substring(1, value.length() - 1)
        : value;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private interface Crypto<T> {
    T run() throws GeneralSecurityException;
  }

  private static <T> T crypto(Crypto<T> work) {
    try {
      return work.run();
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("a remembered answer cannot be sealed or opened", failed);
    }
  }
}
