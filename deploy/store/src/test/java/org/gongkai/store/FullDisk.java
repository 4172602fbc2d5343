package org.gongkai.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files on a disk that can be made full: names that start with "fulldisk:". Public because the
 * library makes instances by reflection.
 */
public final class FullDisk extends FilePathWrapper {

  static final String SCHEME = "fulldisk";

  private static volatile boolean full;

  static void register() {
    FilePath.register(new FullDisk());
    full = false;
  }

  static void fill() {
    full = true;
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Channel(getBase().open(mode));
  }

  private static final class Channel extends FileBase {

    private final FileChannel base;

    Channel(FileChannel base) {
      this.base = base;
    }

    /** Like a real disk, it takes the part that still fits. */
    @Override
    public int write(ByteBuffer source, long position) throws IOException {
      if (full) {
        base.write(source.duplicate().limit(source.position() + source.remaining() / 2), position);
        throw new IOException("No space left on device");
      }
      return base.write(source, position);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
      return base.read(target, position);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
      return base.read(target);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
      return write(source, base.position());
    }

    @Override
    public long size() throws IOException {
      return base.size();
    }

    @Override
    public FileChannel position(long position) throws IOException {
      base.position(position);
      return this;
    }

    @Override
    public long position() throws IOException {
      return base.position();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      base.truncate(size);
      return this;
    }

    @Override
    public void force(boolean metadata) throws IOException {
      base.force(metadata);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return base.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      base.close();
    }
  }
}
