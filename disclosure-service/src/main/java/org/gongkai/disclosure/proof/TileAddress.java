package org.gongkai.disclosure.proof;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.disclosure.proof.merkle.TileId;

/**
 * The last part of a tile's address: {@code /17}, {@code /17.p/3} or, as tlog-tiles writes numbers,
 * {@code /x001/x234/067.p/3}.
 *
 * @param width how many hashes are asked for
 */
record TileAddress(long index, int width) {

  private static final Pattern WRITTEN =
      Pattern.compile("/((?:x\\d{3}/){0,4}\\d{3}|\\d{1,12})(?:\\.p/(\\d{1,3}))?");

  /** Empty for what is no address of a tile. */
  static Optional<TileAddress> read(String written) {
    Matcher found = WRITTEN.matcher(written);
    if (!found.matches()) {
      return Optional.empty();
    }
    long index = Long.parseLong(found.group(1).replace("x", "").replace("/", ""));
    if (found.group(2) == null) {
      return Optional.of(new TileAddress(index, TileId.WIDTH));
    }
    int width = Integer.parseInt(found.group(2));
    return width > 0 && width < TileId.WIDTH
        ? Optional.of(new TileAddress(index, width))
        : Optional.empty();
  }

  /** How many leaves the log must have for it; more than any log has for numbers too large. */
  long leaves(int level) {
    long hashes = index * TileId.WIDTH + width;
    int height = TileId.HEIGHT * level;
    return hashes > Long.MAX_VALUE >> height ? Long.MAX_VALUE : hashes << height;
  }

  String tag(String kind) {
    return kind + "-" + index + "-" + width;
  }
}
