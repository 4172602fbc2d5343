package org.gongkai.disclosure.item;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which files are videos, and which hold the words of one: a file of subtitles has the name of its
 * video, such as {@code 解读.mp4} and {@code 解读.vtt} or {@code 解读.zh.srt}.
 */
public final class Subtitles {

  private static final Pattern VIDEO =
      Pattern.compile("(?i)\\.(mp4|m4v|mov|webm|ogv|avi|mkv|flv)$");
  private static final Pattern WORDS = Pattern.compile("(?i)(\\.[a-z-]{2,8})?\\.(vtt|srt)$");

  private Subtitles() {}

  /** By its type, or by its name when no type is given. */
  public static boolean isVideo(String name, @Nullable String mediaType) {
    return mediaType == null ? VIDEO.matcher(name).find() : mediaType.startsWith("video/");
  }

  /** Whether one of the files holds the words of that video. */
  public static boolean among(Collection<String> files, String video) {
    return files.stream().anyMatch(file -> areOf(file, video));
  }

  /** Whether the file is one of subtitles that browsers show, with the words of that video. */
  public static boolean areShownWith(String file, String video) {
    return file.toLowerCase(Locale.ROOT).endsWith(".vtt") && areOf(file, video);
  }

  private static boolean areOf(String file, String video) {
    int dot = video.lastIndexOf('.');
    String stem = dot < 0 ? video : video.substring(0, dot);
    return WORDS.matcher(file).find() && WORDS.matcher(file).replaceFirst("").equals(stem);
  }
}
