package org.gongkai.local.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Where one suite keeps everything it writes; only its owner may look inside. */
public record DataDirectory(Path path) {

  /** Less than this and the broker's first segments would already fill the disk. */
  static final long MINIMUM_FREE_BYTES = 300L << 20;

  private static final long LOG_LIMIT_BYTES = 10L << 20;

  public DataDirectory {
    path = path.toAbsolutePath().normalize();
  }

  /**
   * Makes the directory and its folders. Refuses a place that cannot be written or is nearly full.
   */
  public DataDirectory create() {
    try {
      for (Path folder : new Path[] {path, secrets(), logs(), storeFile().getParent(), broker()}) {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      Path probe = Files.createTempFile(path, "probe", "");
      Files.delete(probe);
    } catch (IOException refused) {
      throw new Refused(
          "The data directory " + path + " cannot be written: " + refused + ".", refused);
    }
    requireSpace(MINIMUM_FREE_BYTES);
    return this;
  }

  void requireSpace(long bytes) {
    long free = path.toFile().getUsableSpace();
    if (free < bytes) {
      throw new Refused(
          "The data directory %s has %d MB of free space left; at least %d MB are needed."
              .formatted(path, free >> 20, bytes >> 20));
    }
  }

  /** Holds the directory for this process until closed; refuses one that another suite holds. */
  public ProcessLock lock() {
    try {
      return ProcessLock.exclusive(lockFile())
          .orElseThrow(() ->
              new Refused(
                  "The data directory %s is in use by a running suite; stop it with ./gongkai down --data %s or choose another --data."
                      .formatted(path, path)));
    } catch (IOException refused) {
      throw new Refused(
          "The data directory " + path + " cannot be locked: " + refused + ".", refused);
    }
  }

  /** Whether a launcher, in whatever state, holds this directory. */
  public boolean isInUse() {
    try {
      return ProcessLock.isHeld(lockFile());
    } catch (IOException refused) {
      throw new Refused("The lock of " + path + " cannot be read: " + refused + ".", refused);
    }
  }

  /** The log of a part, ready to be appended to: an overgrown one is set aside first. */
  public Path freshLog(String part) {
    Path log = log(part);
    try {
      if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
        Files.move(log, log.resolveSibling(part + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
      }
      return log;
    } catch (IOException refused) {
      throw new Refused("The log " + log + " cannot be set aside: " + refused + ".", refused);
    }
  }

  public Path log(String part) {
    return logs().resolve(part + ".log");
  }

  public Path logs() {
    return path.resolve("log");
  }

  public Path secrets() {
    return path.resolve("secrets");
  }

  public Path storeFile() {
    return path.resolve("store").resolve("gongkai.mv");
  }

  public Path broker() {
    return path.resolve("broker");
  }

  public Path searchIndex() {
    return path.resolve("index");
  }

  public Path dumps() {
    return path.resolve("dumps");
  }

  public RunFile runFile() {
    return new RunFile(path.resolve("run.json"));
  }

  private Path lockFile() {
    return path.resolve("lock");
  }
}
