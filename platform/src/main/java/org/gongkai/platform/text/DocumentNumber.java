package org.gongkai.platform.text;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The number of an official document (发文字号) in the form of GB/T 9704-2012, whatever way it was
 * written: simplified, half width, year in 〔〕, no 第 and no leading zero. It is for comparing and
 * searching; the number as written is stored beside it, or is the {@link Mention#text()}.
 *
 * @param issuer 发文机关代字, such as 国办发, or the issuer of an order, such as 国务院
 * @param year four digits; absent from orders numbered across years
 * @param serial 1 to 999999
 * @param kind how such numbers are written
 */
public record DocumentNumber(String issuer, @Nullable Integer year, int serial, Kind kind) {

  /** How a number is written. */
  public enum Kind {
    /** 国办发〔2019〕54号. */
    LETTER,
    /** 国务院令第711号, also written 国务院第711号令. */
    ORDER,
    /** 财政部公告2020年第12号. */
    ANNOUNCEMENT
  }

  /**
   * A number found in a text.
   *
   * @param text as written
   * @param start index of its first char in the text
   * @param end index after its last char
   */
  public record Mention(DocumentNumber number, String text, int start, int end) {}

  /** The number that this text is, and nothing else; empty if it is none. */
  public static Optional<DocumentNumber> parse(String text) {
    return DocumentNumberReader.readWhole(text);
  }

  /**
   * The numbers mentioned in a text, in order. Where the issuer begins is a guess when words stand
   * directly before it: common lead-in words such as 根据 are left out.
   */
  public static List<Mention> findAll(String text) {
    return DocumentNumberReader.find(text);
  }

  /** The canonical form, such as 国办发〔2019〕54号. */
  @Override
  public String toString() {
    return switch (kind) {
      case LETTER -> issuer + "〔" + year + "〕" + serial + "号";
      case ORDER -> issuer + "令第" + serial + "号";
      case ANNOUNCEMENT -> issuer + "公告" + year + "年第" + serial + "号";
    };
  }
}
