package org.gongkai.disclosure.link;

import java.io.IOException;
import java.net.InetAddress;

/** Finds the addresses of a host; blocks. */
@FunctionalInterface
interface Lookup {

  InetAddress[] of(String host) throws IOException;

  /** As the machine does it. */
  static InetAddress[] bySystem(String host) throws IOException {
    return InetAddress.getAllByName(host);
  }
}
