package org.gongkai.disclosure.dump;

import java.time.Instant;
import java.util.List;

/**
 * What a dump holds.
 *
 * @param at when it was begun: later changes may or may not be in it
 */
record Manifest(String name, Instant at, long items, List<Entry> files) {

  static final String FILE = "manifest.json";

  /**
   * @param size in bytes
   * @param lines with the line of names, of CSV
   * @param sha256 lower-case hexadecimal
   */
  record Entry(String name, String mediaType, long size, long lines, String sha256) {}

  Manifest {
    files = List.copyOf(files);
  }
}
