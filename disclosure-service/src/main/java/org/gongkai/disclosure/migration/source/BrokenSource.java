package org.gongkai.disclosure.migration.source;

/** The source as a whole cannot be read; the message is Chinese, for whoever sent it. */
public final class BrokenSource extends Exception {

  BrokenSource(String chineseDetail) {
    super(chineseDetail, null, false, false);
  }
}
