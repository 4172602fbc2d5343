package org.gongkai.disclosure.dump;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file of lines that is hashed while it is written. */
final class HashedFile implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final String name;
  private final String mediaType;
  private final MessageDigest digest;
  private final OutputStream out;
  private long size;
  private long lines;

  HashedFile(Path folder, String name, String mediaType) throws IOException {
    this.name = name;
    this.mediaType = mediaType;
    this.digest = sha256();
    this.out =
        new DigestOutputStream(
            new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), BUFFER), digest);
  }

  /** One line with its end. */
  void line(String text, String end) throws IOException {
    byte[] bytes = (text + end).getBytes(StandardCharsets.UTF_8);
    out.write(bytes);
    size += bytes.length;
    lines++;
  }

  /** After closing; before, the hash would not be final. */
  Manifest.Entry entry() {
    return new Manifest.Entry(
        name, mediaType, size, lines, HexFormat.of().formatHex(digest.digest()));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
