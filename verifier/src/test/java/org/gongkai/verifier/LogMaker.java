package org.gongkai.verifier;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Makes logs, receipts and proofs straight from the definitions of RFC 6962. */
final class LogMaker {

  static final String ORIGIN = "gongkai.test/disclosure";
  static final String ITEM =
      """
      {"id": "item-1", "revision": 6, "indexNumber": "WANGCHUAN/2026-00001", "type": "NOTICE", "title": "关于\\"招生\\"的通知",
       "body": "<p>各中小学：</p>", "validity": "EXPIRED", "statedValidity": "VALID", "summary": "", "attachments": [],
       "links": [{"kind": "AMENDS", "itemId": "item-0"}, {"kind": "INTERPRETED_BY", "itemId": "item-9"}],
       "taskRef": {"planId": "plan-1", "taskItemId": "7"}, "bodyText": "各中小学：", "contentHash": "%s"}
      """;
  static final String CANONICAL =
      "{\"body\":\"<p>各中小学：</p>\",\"links\":[{\"itemId\":\"item-0\",\"kind\":\"AMENDS\"}],"
          + "\"taskRef\":{\"planId\":\"plan-1\",\"taskItemId\":\"7\"},\"title\":\"关于\\\"招生\\\"的通知\","
          + "\"type\":\"NOTICE\",\"validity\":\"VALID\"}";

  private final List<byte[]> entries = new ArrayList<>();
  private final KeyPair keys;

  LogMaker() {
    try {
      this.keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** With a published notice somewhere among others. */
  static LogMaker with(int before, int after) {
    LogMaker log = new LogMaker();
    log.fill(0, before);
    log.add(leaf("item-1", hash(), null));
    log.fill(before, before + after);
    return log;
  }

  static String hash() {
    return HexFormat.of().formatHex(Merkle.sha256(CANONICAL.getBytes(StandardCharsets.UTF_8)));
  }

  static String item() {
    return ITEM.formatted(hash());
  }

  static String leaf(String item, String hash, Integer previous) {
    return "{\"contentHash\":\"%s\",\"edition\":1,\"indexNumber\":\"WANGCHUAN/2026-00001\",\"itemId\":\"%s\",\"kind\":\"PUBLISHED\"%s}"
        .formatted(hash, item, previous == null ? "" : ",\"previousLeaf\":" + previous);
  }

  void fill(int from, int to) {
    for (int n = from; n < to; n++) {
      add(leaf("filler-" + n, "ab".repeat(32), null));
    }
  }

  void add(String leaf) {
    entries.add(leaf.getBytes(StandardCharsets.UTF_8));
  }

  List<byte[]> entries() {
    return entries;
  }

  String lines() {
    return entries.stream()
        .map(entry -> new String(entry, StandardCharsets.UTF_8) + "\n")
        .collect(Collectors.joining());
  }

  String checkpoint(int size) {
    return checkpoint(ORIGIN, size, root(0, size));
  }

  String checkpoint(String origin, int size, byte[] root) {
    String text = origin + "\n" + size + "\n" + base64(root) + "\n";
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(keys.getPrivate());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return text + "\n\u2014 " + origin + " " + base64(concat(keyId(), signature.sign())) + "\n";
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  String key() {
    return ORIGIN + "+" + HexFormat.of().formatHex(keyId()) + "+" + base64(typedKey());
  }

  String receipt(int index, int size) {
    return """
    {"format": "gongkai-receipt-1", "itemId": "item-1", "edition": 1, "contentHash": "%s",
     "hashed": ["body", "links", "taskRef", "title", "type", "validity"], "index": %d, "size": %d, "leaf": %s,
     "inclusion": [%s], "checkpoint": %s, "key": "%s"}
    """
        .formatted(
            hash(),
            index,
            size,
            Canonical.write(new String(entries.get(index), StandardCharsets.UTF_8)),
            quoted(path(index, 0, size)),
            Canonical.write(checkpoint(size)),
            key());
  }

  String consistency(int from, int to) {
    return "{\"from\": %d, \"to\": %d, \"proof\": [%s]}"
        .formatted(from, to, quoted(proof(from, to)));
  }

  byte[] root(int from, int to) {
    if (from == to) {
      return Merkle.sha256();
    }
    if (to - from == 1) {
      return Merkle.leaf(entries.get(from));
    }
    int cut = from + half(to - from);
    return Merkle.node(root(from, cut), root(cut, to));
  }

  List<byte[]> path(int leaf, int from, int to) {
    if (to - from == 1) {
      return List.of();
    }
    int cut = from + half(to - from);
    List<byte[]> path = new ArrayList<>(leaf < cut ? path(leaf, from, cut) : path(leaf, cut, to));
    path.add(leaf < cut ? root(cut, to) : root(from, cut));
    return path;
  }

  List<byte[]> proof(int from, int to) {
    return from == 0 || from == to ? List.of() : proof(from, 0, to, true);
  }

  /** The first hashes of a level, as a tile file holds them. */
  byte[] tile(int level, int index, int width) {
    ByteArrayOutputStream tile = new ByteArrayOutputStream();
    int span = 1 << 8 * level;
    for (int at = index * 256; at < index * 256 + width; at++) {
      tile.writeBytes(root(at * span, (at + 1) * span));
    }
    return tile.toByteArray();
  }

  private List<byte[]> proof(int first, int from, int to, boolean known) {
    if (first == to) {
      return known ? List.of() : List.of(root(from, to));
    }
    int cut = from + half(to - from);
    boolean left = first <= cut;
    List<byte[]> proof =
        new ArrayList<>(left ? proof(first, from, cut, known) : proof(first, cut, to, false));
    proof.add(left ? root(cut, to) : root(from, cut));
    return proof;
  }

  private static int half(int size) {
    return Integer.highestOneBit(size - 1);
  }

  private byte[] typedKey() {
    byte[] encoded = keys.getPublic().getEncoded();
    return concat(new byte[] {1}, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
  }

  private byte[] keyId() {
    byte[] name = (ORIGIN + "\n").getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(Merkle.sha256(name, typedKey()), 4);
  }

  private static byte[] concat(byte[] one, byte[] other) {
    byte[] all = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    return all;
  }

  private static String quoted(List<byte[]> hashes) {
    return hashes.stream()
        .map(hash -> "\"" + base64(hash) + "\"")
        .collect(Collectors.joining(", "));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
