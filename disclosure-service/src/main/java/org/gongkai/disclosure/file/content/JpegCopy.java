package org.gongkai.disclosure.file.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Copies a JPEG (ISO/IEC 10918-1) without what cameras and programs noted in it. */
final class JpegCopy {

  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int COMMENT = 0xFE;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int APP13 = 0xED;
  private static final int APP14 = 0xEE;
  private static final int APP15 = 0xEF;
  private static final int ORIENTATION = 0x0112;

  private final DataInputStream in;
  private final DataOutputStream out;
  private final Set<String> removed;

  JpegCopy(ByteArrayInputStream in, ByteArrayOutputStream out, Set<String> removed) {
    this.in = new DataInputStream(in);
    this.out = new DataOutputStream(out);
    this.removed = removed;
  }

  void write() throws IOException {
    if (marker() != START) {
      throw new IOException("not a JPEG");
    }
    out.writeShort(0xFF00 | START);
    int marker = marker();
    while (marker != END) {
      marker = marker == SCAN ? scan() : segment(marker);
    }
    out.writeShort(0xFF00 | END);
    if (in.available() > 0) {
      removed.add("图片之后的附加数据");
    }
  }

  private int marker() throws IOException {
    if (in.readUnsignedByte() != 0xFF) {
      throw new IOException("no marker");
    }
    int code = in.readUnsignedByte();
    while (code == 0xFF) {
      code = in.readUnsignedByte();
    }
    return code;
  }

  private int segment(int marker) throws IOException {
    byte[] content = content();
    String what = hidden(marker, content);
    if (what == null) {
      put(marker, content);
    } else {
      removed.add(what);
      int turned = marker == APP1 ? orientation(content) : 1;
      if (turned > 1) {
        put(APP1, exif(turned));
      }
    }
    return marker();
  }

  private byte[] content() throws IOException {
    int length = in.readUnsignedShort() - 2;
    byte[] content = in.readNBytes(Math.max(0, length));
    if (length < 0 || content.length < length) {
      throw new EOFException();
    }
    return content;
  }

  /** The frame, colours and the program's own tables stay; all other notes go. */
  private static @org.jspecify.annotations.Nullable String hidden(int marker, byte[] content) {
    boolean colours = marker == APP2 && starts(content, "ICC_PROFILE");
    if (marker == APP0 || marker == APP14 || colours) {
      return null;
    }
    return switch (marker) {
      case APP1 -> "EXIF（拍摄设备、时间、位置等）";
      case APP13 -> "IPTC（作者、说明等）";
      case COMMENT -> "图片注释";
      default -> marker > APP0 && marker <= APP15 ? "图片附加数据" : null;
    };
  }

  private static boolean starts(byte[] content, String text) {
    byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
    return content.length >= wanted.length
        && java.util.Arrays.equals(content, 0, wanted.length, wanted, 0, wanted.length);
  }

  private void put(int marker, byte[] content) throws IOException {
    out.writeShort(0xFF00 | marker);
    out.writeShort(content.length + 2);
    out.write(content);
  }

  /** Copies compressed data up to the next marker, which it returns. */
  private int scan() throws IOException {
    put(SCAN, content());
    while (true) {
      int next = in.readUnsignedByte();
      if (next != 0xFF) {
        out.write(next);
        continue;
      }
      int code = in.readUnsignedByte();
      while (code == 0xFF) {
        code = in.readUnsignedByte();
      }
      boolean restart = code >= 0xD0 && code <= 0xD7;
      if (code != 0 && !restart) {
        return code;
      }
      out.writeShort(0xFF00 | code);
    }
  }

  /** How the picture must be turned to stand upright, 1 to 8; 1 when nothing is said. */
  private static int orientation(byte[] app1) {
    if (!starts(app1, "Exif") || app1.length < 14) {
      return 1;
    }
    ByteBuffer tiff = ByteBuffer.wrap(app1, 6, app1.length - 6).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 8 || directory + 2 > tiff.limit()) {
      return 1;
    }
    int entries = Math.min(tiff.getShort(directory) & 0xFFFF, (tiff.limit() - directory - 2) / 12);
    for (int index = 0; index < entries; index++) {
      int at = directory + 2 + 12 * index;
      if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION) {
        int turned = tiff.getShort(at + 8);
        return turned >= 1 && turned <= 8 ? turned : 1;
      }
    }
    return 1;
  }

  private static byte[] exif(int turned) {
    ByteBuffer made = ByteBuffer.allocate(32);
    made.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    made.putShort((short) 1).putShort((short) ORIENTATION).putShort((short) 3).putInt(1);
    return made.putShort((short) turned).array();
  }
}
