package org.gongkai.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.gongkai.local.data.Refused;

/** Ports of the loopback address. */
public final class Ports {

  /** Below the range from which systems take the near end of outgoing connections. */
  private static final int FIRST = 20_000;

  private static final int LAST = 32_000;
  private static final int TRIES = 2_000;

  private Ports() {}

  /** Refuses a port that something else listens on. */
  public static int requireFree(int port) {
    if (!isFree(port)) {
      throw new Refused(
          "Port "
              + port
              + " of 127.0.0.1 is taken by another program; choose another with --port N.");
    }
    return port;
  }

  /** So many different ports that nothing listens on now. */
  public static List<Integer> free(int count) {
    RandomGenerator random = RandomGenerator.getDefault();
    Set<Integer> found = new LinkedHashSet<>();
    for (int tries = 0; found.size() < count && tries < TRIES; tries++) {
      int port = random.nextInt(FIRST, LAST);
      if (!found.contains(port) && isFree(port)) {
        found.add(port);
      }
    }
    if (found.size() < count) {
      throw new Refused(
          "No "
              + count
              + " free ports were found between "
              + FIRST
              + " and "
              + LAST
              + " of 127.0.0.1.");
    }
    return List.copyOf(found);
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // A port whose last connections still linger is free; only a listener takes it.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
