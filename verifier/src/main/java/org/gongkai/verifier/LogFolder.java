package org.gongkai.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A copy of a log: {@code checkpoint}, {@code entries.ndjson} or the bundles {@code
 * tile/entries/…}, perhaps hash tiles {@code tile/<level>/…}, {@code key}, and {@code
 * items.ndjson}.
 */
record LogFolder(Path path) {

  private static final int WIDTH = 256;

  Optional<String> text(String name) throws IOException {
    Path file = path.resolve(name);
    return Files.isRegularFile(file)
        ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  Checkpoint checkpoint() throws IOException {
    return Checkpoint.read(
        text("checkpoint").orElseThrow(() -> new Unreadable("no checkpoint in " + path)));
  }

  /** The contents of all leaves in order. */
  void entries(long size, Consumer<byte[]> each) throws IOException {
    Path lines = path.resolve("entries.ndjson");
    if (Files.isRegularFile(lines)) {
      lines(lines, line -> each.accept(line.getBytes(StandardCharsets.UTF_8)));
      return;
    }
    for (long from = 0; from < size; from += WIDTH) {
      int width = (int) Math.min(WIDTH, size - from);
      ByteBuffer bundle =
          ByteBuffer.wrap(Files.readAllBytes(tile("tile/entries", from / WIDTH, width)));
      while (bundle.hasRemaining()) {
        byte[] entry = new byte[Short.toUnsignedInt(bundle.getShort())];
        bundle.get(entry);
        each.accept(entry);
      }
    }
  }

  /** The public items that lie beside the log, one a line; none when there is no such file. */
  void items(Consumer<String> each) throws IOException {
    Path lines = path.resolve("items.ndjson");
    if (Files.isRegularFile(lines)) {
      lines(lines, each);
    }
  }

  /** The files of a level's hash tiles. */
  List<Path> tiles(int level) throws IOException {
    Path folder = path.resolve("tile/" + level);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Which tile a file is, as {@code x001/234} says. */
  long tileIndex(int level, Path file) {
    String name = path.resolve("tile/" + level).relativize(file).toString().replace('\\', '/');
    String number = name.replaceFirst("\\.p/[0-9]+$", "").replace("x", "").replace("/", "");
    if (!number.matches("[0-9]{3,15}")) {
      throw new Unreadable("not a tile: " + file);
    }
    return Long.parseLong(number);
  }

  private Path tile(String folder, long index, int width) {
    StringBuilder name = new StringBuilder(String.format("%03d", index % 1000));
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      name.insert(0, String.format("x%03d/", rest % 1000));
    }
    Path full = path.resolve(folder).resolve(name.toString());
    return width == WIDTH || Files.isRegularFile(full)
        ? full
        : path.resolve(folder).resolve(name + ".p/" + width);
  }

  private static void lines(Path file, Consumer<String> each) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank()) {
          each.accept(line);
        }
      }
    }
  }
}
