package org.gongkai.disclosure.file.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Copies a GIF (89a) with its frames and their timing, without comments and other programs' data.
 */
final class GifCopy {

  private static final int EXTENSION = 0x21;
  private static final int FRAME = 0x2C;
  private static final int END = 0x3B;
  private static final int CONTROL = 0xF9;
  private static final int APPLICATION = 0xFF;

  private final DataInputStream in;
  private final ByteArrayOutputStream out;
  private final Set<String> removed;

  GifCopy(ByteArrayInputStream in, ByteArrayOutputStream out, Set<String> removed) {
    this.in = new DataInputStream(in);
    this.out = out;
    this.removed = removed;
  }

  void write() throws IOException {
    byte[] header = exactly(13);
    if (!new String(header, 0, 3, StandardCharsets.US_ASCII).equals("GIF")) {
      throw new IOException("not a GIF");
    }
    out.writeBytes(header);
    out.writeBytes(exactly(tableSize(header[10])));
    int block = in.readUnsignedByte();
    while (block != END) {
      switch (block) {
        case FRAME -> frame();
        case EXTENSION -> extension();
        default -> throw new IOException("no block");
      }
      block = in.readUnsignedByte();
    }
    out.write(END);
    if (in.available() > 0) {
      removed.add("图片之后的附加数据");
    }
  }

  private static int tableSize(byte flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  private void frame() throws IOException {
    byte[] about = exactly(9);
    out.write(FRAME);
    out.writeBytes(about);
    out.writeBytes(exactly(tableSize(about[8])));
    out.write(in.readUnsignedByte());
    out.writeBytes(blocks());
  }

  private void extension() throws IOException {
    int label = in.readUnsignedByte();
    byte[] content = blocks();
    boolean loops =
        label == APPLICATION
            && new String(content, StandardCharsets.ISO_8859_1).contains("NETSCAPE2.0");
    if (label == CONTROL || loops) {
      out.write(EXTENSION);
      out.write(label);
      out.writeBytes(content);
    } else {
      removed.add("图片注释");
    }
  }

  private byte[] blocks() throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    int length = in.readUnsignedByte();
    while (length > 0) {
      read.write(length);
      read.writeBytes(exactly(length));
      length = in.readUnsignedByte();
    }
    read.write(0);
    return read.toByteArray();
  }

  private byte[] exactly(int length) throws IOException {
    byte[] read = in.readNBytes(length);
    if (read.length < length) {
      throw new EOFException();
    }
    return read;
  }
}
