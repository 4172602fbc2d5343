package org.gongkai.disclosure.normative;

/**
 * A 规范性文件号. Serials have no gaps within a register and year, and none is used twice.
 *
 * @param series register and year, as in {@code wangchuan/2026}
 * @param text as it is printed
 */
public record RegistrationNumber(String series, int serial, String text) {

  static String series(String registrar, int year) {
    return registrar + "/" + year;
  }
}
