package org.gongkai.local.process;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a child's virtual machine. */
public record JavaCommand(int heapMegabytes, boolean fullCompiler, List<String> cacheFlags) {

  public JavaCommand {
    cacheFlags = List.copyOf(cacheFlags);
  }

  /** The flags that recording, creating and using a start-up cache must agree on. */
  static final List<String> COMMON =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "--enable-native-access=ALL-UNNAMED",
          // Or Netty frees its buffers by a way that stops all threads each time.
          "--sun-misc-unsafe-memory-access=allow",
          "-Duser.timezone=Asia/Shanghai",
          "-Dfile.encoding=UTF-8");

  /** The Java of this very process: one machine, one Java. */
  public static String executable() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The flags this very process was started with, but for those of its own start-up cache. */
  public static List<String> ofThisProcess() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> !flag.startsWith("-XX:AOT") && !flag.startsWith("-Xlog"))
        .toList();
  }

  List<String> line(String classPath, List<String> arguments) {
    List<String> line = new ArrayList<>();
    line.add(executable());
    line.add("-Xmx" + heapMegabytes + "m");
    line.addAll(COMMON);
    line.add("-XX:+ExitOnOutOfMemoryError");
    if (!fullCompiler) {
      // The quick compiler alone halves start-up; it costs peak throughput, which no visitor
      // reaches.
      line.add("-XX:TieredStopAtLevel=1");
    }
    line.addAll(cacheFlags);
    line.add("-cp");
    line.add(classPath);
    line.addAll(arguments);
    return List.copyOf(line);
  }
}
