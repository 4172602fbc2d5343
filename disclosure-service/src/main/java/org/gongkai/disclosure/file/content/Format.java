package org.gongkai.disclosure.file.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** How one kind of file is freed of hidden data and read. */
interface Format {

  /**
   * Writes the release copy.
   *
   * @return what was taken out, in Chinese; empty when there was nothing, and then the original is
   *     released
   */
  Set<String> clean(Path original, Path copy) throws IOException;

  /** Opens the release copy and reads everything in it; fails if it does not open. */
  void read(Path released, Reading reading) throws IOException;
}
