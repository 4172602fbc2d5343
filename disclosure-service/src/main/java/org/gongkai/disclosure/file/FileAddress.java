package org.gongkai.disclosure.file;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How a file name stands in a path. */
final class FileAddress {

  private FileAddress() {}

  static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
