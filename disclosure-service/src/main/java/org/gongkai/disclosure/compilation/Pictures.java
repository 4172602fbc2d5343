package org.gongkai.disclosure.compilation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.gongkai.disclosure.item.Attachment;
import org.gongkai.disclosure.item.Content;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a content that can be printed.
 *
 * @param bytes by id of the file
 */
record Pictures(Map<String, byte[]> bytes) {

  static final Pictures NONE = new Pictures(Map.of());

  private static final Pattern ADDRESS = Pattern.compile("^/api/disclosure/files/([^/?#]+)/.*");

  /** Which files may be pictures of it. */
  static List<String> named(Content content) {
    Stream<@Nullable String> inText =
        Jsoup.parseBodyFragment(content.body()).select("img").stream()
            .map(picture -> fileOf(picture.attr("src")));
    Stream<@Nullable String> beside =
        content.attachments().stream().filter(Pictures::isPicture).map(Attachment::fileId);
    return Stream.concat(inText, beside).filter(Objects::nonNull).distinct().toList();
  }

  static boolean isPicture(Attachment attachment) {
    return Objects.toString(attachment.mediaType(), "").startsWith("image/");
  }

  long size() {
    return bytes.values().stream().mapToLong(one -> one.length).sum();
  }

  /** By the address in a text; null when it cannot be printed. */
  Block.@Nullable Picture at(String address, String text) {
    return of(fileOf(address), text);
  }

  /** By id of the file; null when it cannot be printed. */
  Block.@Nullable Picture of(@Nullable String file, String text) {
    byte[] content = file == null ? null : bytes.get(file);
    return content == null ? null : read(content, text);
  }

  private static @Nullable String fileOf(String address) {
    Matcher matcher = ADDRESS.matcher(address);
    return matcher.matches() ? matcher.group(1) : null;
  }

  private static Block.@Nullable Picture read(byte[] content, String text) {
    try (ImageInputStream input =
        ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        return null;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(input);
        return new Block.Picture(content, reader.getWidth(0), reader.getHeight(0), text);
      } finally {
        reader.dispose();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
