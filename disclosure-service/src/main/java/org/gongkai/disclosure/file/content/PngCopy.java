package org.gongkai.disclosure.file.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** Copies a PNG (ISO/IEC 15948) with the chunks that make the picture and no others. */
final class PngCopy {

  private static final long SIGNATURE = 0x89504E470D0A1A0AL;

  private static final Set<String> PICTURE =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs",
          "bKGD", "acTL", "fcTL", "fdAT", "cICP");

  private final DataInputStream in;
  private final DataOutputStream out;
  private final Set<String> removed;

  PngCopy(ByteArrayInputStream in, ByteArrayOutputStream out, Set<String> removed) {
    this.in = new DataInputStream(in);
    this.out = new DataOutputStream(out);
    this.removed = removed;
  }

  void write() throws IOException {
    if (in.readLong() != SIGNATURE) {
      throw new IOException("not a PNG");
    }
    out.writeLong(SIGNATURE);
    String type = "";
    while (!type.equals("IEND")) {
      type = chunk();
    }
    if (in.available() > 0) {
      removed.add("图片之后的附加数据");
    }
  }

  private String chunk() throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new EOFException();
    }
    byte[] content = in.readNBytes(length + 4);
    String type = new String(content, 0, 4, StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(content);
    int crc = in.readInt();
    if ((int) sum.getValue() != crc) {
      throw new IOException("damaged chunk " + type);
    }
    if (PICTURE.contains(type)) {
      out.writeInt(length);
      out.write(content);
      out.writeInt(crc);
    } else {
      removed.add(type.equals("eXIf") ? "EXIF（拍摄设备、时间、位置等）" : "图片文字信息");
    }
    return type;
  }
}
