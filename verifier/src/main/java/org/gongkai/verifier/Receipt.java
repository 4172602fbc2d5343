package org.gongkai.verifier;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A saved receipt. */
record Receipt(Map<String, @Nullable Object> members) {

  static Receipt read(String json) {
    Receipt receipt = new Receipt(Json.object(json));
    if (!receipt.text("format").equals("gongkai-receipt-1")) {
      throw new Unreadable("not a receipt of a known format");
    }
    return receipt;
  }

  String text(String name) {
    if (members.get(name) instanceof String text) {
      return text;
    }
    throw new Unreadable("the receipt has no " + name);
  }

  byte[] leafContent() {
    return text("leaf").getBytes(StandardCharsets.UTF_8);
  }

  Leaf leaf() {
    return Leaf.read(text("leaf"));
  }

  Checkpoint checkpoint() {
    return Checkpoint.read(text("checkpoint"));
  }

  long index() {
    return number(members.get("index"));
  }

  List<byte[]> inclusion() {
    return texts("inclusion").stream().map(LogKey::base64).toList();
  }

  List<String> hashed() {
    return texts("hashed");
  }

  static long number(@Nullable Object value) {
    if (value instanceof Json.Number number && number.written().matches("[0-9]{1,18}")) {
      return Long.parseLong(number.written());
    }
    throw new Unreadable("not a number: " + value);
  }

  private List<String> texts(String name) {
    return texts(members.get(name));
  }

  static List<String> texts(@Nullable Object value) {
    if (value instanceof List<?> entries && entries.stream().allMatch(String.class::isInstance)) {
      return entries.stream().map(String.class::cast).toList();
    }
    throw new Unreadable("not a list of strings");
  }
}
