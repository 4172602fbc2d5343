package org.gongkai.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import org.gongkai.local.data.ProcessLock;

/**
 * The folder of application images: what is in it is complete, and only what nobody uses is
 * removed.
 */
final class ImageStore {

  private ImageStore() {}

  /** Gives a finished draft its name; if another launcher was quicker, its work is taken. */
  static void publish(Path draft, Path home) throws IOException {
    try {
      Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException lostTheRace) {
      if (!Files.isDirectory(home)) {
        throw lostTheRace;
      }
      remove(draft);
    }
  }

  /** Removes the images of earlier builds of an application, except those a running suite holds. */
  static void removeOthers(Path images, String name, Path current) throws IOException {
    List<Path> others;
    try (var all = Files.list(images)) {
      others =
          all.filter(image -> image.getFileName().toString().matches(name + "-[0-9a-f]+"))
              .filter(image -> !image.equals(current))
              .toList();
    }
    for (Path other : others) {
      if (!ProcessLock.isHeld(other.resolve("held"))) {
        remove(other);
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
