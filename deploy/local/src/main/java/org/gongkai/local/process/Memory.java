package org.gongkai.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process occupies in memory. */
public final class Memory {

  private Memory() {}

  /** Resident bytes of a process; 0 if it is gone or the system does not tell. Source: /proc. */
  public static long residentBytes(long pid) {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst()
          .orElse(0);
    } catch (IOException gone) {
      return 0;
    }
  }
}
