package org.gongkai.disclosure.file;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gongkai.disclosure.file.content.FileName;
import org.jspecify.annotations.Nullable;

/** A file on the disk, before anybody has looked into it. */
record Arrival(Path path, FileName name, @Nullable String unit, long size, String sha256) {

  Arrival of(@Nullable String otherUnit) {
    return new Arrival(path, name, otherUnit, size, sha256);
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("Every Java runtime has SHA-256", absent);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
