package org.gongkai.local.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A lock on a file; the kernel lets go of it when the process ends, however it ends. */
public final class ProcessLock implements AutoCloseable {

  private final FileChannel channel;

  private ProcessLock(FileChannel channel) {
    this.channel = channel;
  }

  /** The lock for one holder; empty when somebody else holds it. */
  public static Optional<ProcessLock> exclusive(Path file) throws IOException {
    return lock(file, false);
  }

  /** The lock for many holders; empty when somebody holds it alone. */
  public static Optional<ProcessLock> shared(Path file) throws IOException {
    return lock(file, true);
  }

  public static boolean isHeld(Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    Optional<ProcessLock> lock = exclusive(file);
    lock.ifPresent(ProcessLock::close);
    return lock.isEmpty();
  }

  private static Optional<ProcessLock> lock(Path file, boolean shared) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (tryLock(channel, shared) == null) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(new ProcessLock(channel));
  }

  private static @Nullable FileLock tryLock(FileChannel channel, boolean shared)
      throws IOException {
    try {
      return channel.tryLock(0, Long.MAX_VALUE, shared);
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
