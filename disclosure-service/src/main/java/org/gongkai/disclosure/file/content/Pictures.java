package org.gongkai.disclosure.file.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.gongkai.disclosure.file.content.Remark.Kind;

/** Pictures as files of their own and inside documents. */
record Pictures(FileKind kind) implements Format {

  private static final long LARGEST = 50L * 1024 * 1024;
  private static final long MOST_PIXELS = 100_000_000;

  @Override
  public Set<String> clean(Path original, Path copy) throws IOException {
    if (Files.size(original) > LARGEST) {
      throw FileRefused.invalid("图片超过50 MB，请压缩后上传。", "图片过大");
    }
    ByteArrayOutputStream cleaned = new ByteArrayOutputStream();
    Set<String> removed = clean(kind, Files.readAllBytes(original), cleaned);
    Files.write(copy, cleaned.toByteArray());
    return removed;
  }

  @Override
  public void read(Path released, Reading reading) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(released.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw FileRefused.damaged(new IOException("no reader"));
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        open(reader);
      } finally {
        reader.dispose();
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException | IOException damaged) {
      throw FileRefused.damaged(damaged);
    }
    reading.remark(Kind.NO_TEXT, "图片中的文字无法自动检查，请人工查看。");
  }

  /** Decodes every row but keeps few pixels. */
  private void open(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MOST_PIXELS) {
      throw FileRefused.bomb();
    }
    ImageReadParam few = reader.getDefaultReadParam();
    int step = Math.max(1, Math.max(width, height) / 128);
    few.setSourceSubsampling(step, step, 0, 0);
    if (kind == FileKind.JPEG && reader.canReadRaster()) {
      // Printers' four colours cannot be shown here, but they can be read.
      reader.readRaster(0, few);
    } else {
      reader.read(0, few);
    }
  }

  static boolean isPicture(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".jpg")
        || lower.endsWith(".jpeg")
        || lower.endsWith(".png")
        || lower.endsWith(".gif");
  }

  /** Writes the picture without hidden data, if there was any; says whether it did. */
  static boolean cleanIfWhole(byte[] picture, ByteArrayOutputStream to) {
    try {
      Optional<FileKind> kind = kind(picture);
      return kind.isPresent() && !clean(kind.get(), picture, to).isEmpty();
    } catch (FileRefused damaged) {
      return false;
    }
  }

  static Optional<FileKind> kind(byte[] start) {
    if (start.length > 8 && start[0] == (byte) 0x89 && start[1] == 'P' && start[2] == 'N') {
      return Optional.of(FileKind.PNG);
    }
    if (start.length > 3 && start[0] == (byte) 0xFF && start[1] == (byte) 0xD8) {
      return Optional.of(FileKind.JPEG);
    }
    boolean gif = start.length > 6 && start[0] == 'G' && start[1] == 'I' && start[2] == 'F';
    return gif ? Optional.of(FileKind.GIF) : Optional.empty();
  }

  private static Set<String> clean(FileKind kind, byte[] picture, ByteArrayOutputStream to) {
    Set<String> removed = new LinkedHashSet<>();
    try {
      switch (kind) {
        case JPEG -> new JpegCopy(new ByteArrayInputStream(picture), to, removed).write();
        case PNG -> new PngCopy(new ByteArrayInputStream(picture), to, removed).write();
        default -> new GifCopy(new ByteArrayInputStream(picture), to, removed).write();
      }
    } catch (IOException damaged) {
      throw FileRefused.damaged(damaged);
    }
    return removed;
  }
}
