package org.gongkai.disclosure.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an item shows, in words.
 *
 * @param body HTML, sanitised before it was approved
 * @param receiptPath of the machine-readable receipt
 */
record ItemPage(
    Frame frame,
    String heading,
    List<Crumb> crumbs,
    List<Banner> banners,
    List<Element> elements,
    @Nullable String summary,
    String body,
    List<File> files,
    List<Group> groups,
    List<Moment> timeline,
    List<Version> versions,
    String itemId,
    int edition,
    String contentHash,
    String receiptPath,
    String canonicalPath) {

  /** A column on the way from the home page. */
  record Crumb(String name, String path) {}

  /**
   * Something to know before reading.
   *
   * @param kind class of the style sheet: {@code stop} for what does not hold, {@code note}
   *     otherwise
   * @param path of a page that says more; null for none
   */
  record Banner(String kind, String text, @Nullable String path) {}

  /**
   * @param href null for plain words
   */
  record Element(String name, String value, @Nullable String href) {}

  /**
   * @param picture whether it is shown, with {@code alt} in its place for those who cannot see it
   * @param medium null for what is neither a video nor sound, or lies elsewhere
   */
  record File(
      String name,
      String href,
      @Nullable String type,
      @Nullable String size,
      @Nullable String sha256,
      boolean picture,
      String alt,
      @Nullable Medium medium) {}

  /**
   * What is played on the page.
   *
   * @param video false for sound alone
   * @param captions address of the subtitles; null without any that browsers show
   */
  record Medium(boolean video, @Nullable String captions) {}

  /** Links of one kind. */
  record Group(String name, List<Related> links) {}

  /**
   * @param path null for a document that is not kept here
   */
  record Related(String title, @Nullable String number, @Nullable String path) {}

  /**
   * What became of a document at some time.
   *
   * @param datetime for machines: a day, or an instant
   * @param path null for what no page says
   */
  record Moment(
      String datetime,
      String at,
      String kind,
      String title,
      @Nullable String detail,
      @Nullable String path) {}

  record Version(
      int number,
      String at,
      String kind,
      @Nullable String note,
      String path,
      String hash,
      boolean shown) {}
}
