package org.gongkai.disclosure.classification;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The coded lists, and what they say of a document. */
public final class Classification {

  /** Between theme class and topic, as on gov.cn. */
  public static final char SEPARATOR = '\\';

  private static final Pattern AFTER_THE_TITLE = Pattern.compile("[（(【〔\\[][^（(【〔\\[]*[）)】〕\\]]$");

  private final List<ThemeClass> themeClasses;
  private final List<Genre> genres;
  private final Pattern ending;

  Classification(List<ThemeClass> themeClasses, List<Genre> genres) {
    this.themeClasses = List.copyOf(themeClasses);
    this.genres = List.copyOf(genres);
    String names =
        String.join("|", this.genres.stream().map(genre -> plain(genre.name())).toList());
    this.ending = Pattern.compile("(" + names + ")$");
  }

  public List<ThemeClass> themeClasses() {
    return themeClasses;
  }

  public List<Genre> genres() {
    return genres;
  }

  /** Whether this is a class of the list, alone or with one of its topics. */
  public boolean isThemeClass(String written) {
    int cut = written.indexOf(SEPARATOR);
    String name = cut < 0 ? written : written.substring(0, cut);
    return themeClasses.stream()
        .filter(theme -> theme.name().equals(name))
        .anyMatch(theme -> cut < 0 || theme.topics().contains(written.substring(cut + 1)));
  }

  public boolean isGenre(String written) {
    return genres.stream()
        .anyMatch(genre -> genre.name().equals(written) || plain(genre.name()).equals(written));
  }

  /**
   * The genre that a title ends with, such as 通知; what stands in brackets after it is passed over.
   */
  public Optional<String> genreOf(String title) {
    String bare = title.strip();
    for (Matcher tail = AFTER_THE_TITLE.matcher(bare); tail.find(); ) {
      bare = bare.substring(0, tail.start()).strip();
      tail.reset(bare);
    }
    Matcher found = ending.matcher(bare);
    return found.find() ? named(found.group(1)) : Optional.empty();
  }

  private Optional<String> named(String plain) {
    return genres.stream().map(Genre::name).filter(name -> plain(name).equals(plain)).findFirst();
  }

  /** 命令 of 命令（令）. */
  private static String plain(String name) {
    int bracket = name.indexOf('（');
    return bracket < 0 ? name : name.substring(0, bracket);
  }
}
