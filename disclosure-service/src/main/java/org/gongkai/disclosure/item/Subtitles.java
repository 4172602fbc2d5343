package org.gongkai.disclosure.item;

import java.util.Collection;
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
    int dot = video.lastIndexOf('.');
    String stem = dot < 0 ? video : video.substring(0, dot);
    return files.stream()
        .filter(file -> WORDS.matcher(file).find())
        .anyMatch(file -> WORDS.matcher(file).replaceFirst("").equals(stem));
  }
}
