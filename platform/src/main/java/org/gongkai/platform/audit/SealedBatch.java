package org.gongkai.platform.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Audit entries that were closed together, in the order in which they were stored.
 *
 * @param number from 1 on, without gaps
 * @param salt base64 of 32 random bytes; keeps others from guessing entries by the public root
 * @param until when the last of them was stored
 * @param closedAt when the batch was made
 */
record SealedBatch(long number, String salt, List<Line> lines, Instant until, Instant closedAt) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<TreeMap<String, Object>> MEMBERS = new TypeReference<>() {};

  SealedBatch {
    lines = List.copyOf(lines);
  }

  /** One entry: its id and its leaf within the batch. */
  record Line(String id, BsonBinary leaf) {}

  /** An entry as it lies in the trail; when it arrived there is not part of what is hashed. */
  record Stored(AuditEntry entry, Instant storedAt) {}

  static SealedBatch of(long number, String salt, List<Stored> stored, Instant at) {
    List<Line> lines =
        stored.stream().map(one -> new Line(one.entry().id(), leaf(one.entry(), salt))).toList();
    return new SealedBatch(number, salt, lines, stored.getLast().storedAt(), at);
  }

  /**
   * The leaf of an entry: its members with one more, {@code salt}, in the order of their names,
   * absent and empty ones left out.
   */
  static BsonBinary leaf(AuditEntry entry, String salt) {
    Map<String, Object> members = JSON.convertValue(entry, MEMBERS);
    members.values().removeIf(value -> value == null || value.equals(""));
    members.put("salt", salt);
    String written = JSON.writeValueAsString(members);
    return new BsonBinary(HashTree.leaf(written.getBytes(StandardCharsets.UTF_8)));
  }

  String root() {
    return HexFormat.of().formatHex(tree().root());
  }

  /** The place of an entry of this batch. */
  int position(String entry) {
    int place = lines.stream().map(Line::id).toList().indexOf(entry);
    if (place < 0) {
      throw new IllegalArgumentException(entry + " is not in batch " + number);
    }
    return place;
  }

  /** Base64, from the entry to the root. */
  List<String> path(int position) {
    return tree().path(position).stream().map(Base64.getEncoder()::encodeToString).toList();
  }

  BsonDocument document() {
    BsonArray entries = new BsonArray();
    for (Line line : lines) {
      entries.add(new BsonDocument("id", new BsonString(line.id())).append("hash", line.leaf()));
    }
    return new BsonDocument("_id", new BsonString("batch-" + number))
        .append("revision", new BsonInt64(1))
        .append("number", new BsonInt64(number))
        .append("salt", new BsonString(salt))
        .append("entries", entries)
        .append("root", new BsonString(root()))
        .append("until", new BsonDateTime(until.toEpochMilli()))
        .append("closedAt", new BsonDateTime(closedAt.toEpochMilli()));
  }

  static SealedBatch read(BsonDocument document) {
    return new SealedBatch(
        document.getNumber("number").longValue(),
        document.getString("salt").getValue(),
        document.getArray("entries").stream().map(SealedBatch::line).toList(),
        Instant.ofEpochMilli(document.getDateTime("until").getValue()),
        Instant.ofEpochMilli(document.getDateTime("closedAt").getValue()));
  }

  private static Line line(BsonValue value) {
    BsonDocument line = value.asDocument();
    return new Line(line.getString("id").getValue(), line.getBinary("hash"));
  }

  private HashTree tree() {
    return new HashTree(lines.stream().map(line -> line.leaf().getData()).toList());
  }
}
