package org.gongkai.local.load;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.local.story.Caller;
import org.gongkai.local.story.Desk;

/**
 * Measures reading through the gateway of a running suite without limits, and in the same run what
 * a bare proxy in front of a bare server gives for the same bytes. Arguments: the suite's URL, and
 * words to search for.
 */
public final class ReadingFigures {

  private static final Load MANY = new Load(8, Duration.ofSeconds(10), Duration.ofSeconds(15));
  private static final Load ONE = new Load(1, Duration.ofSeconds(2), Duration.ofSeconds(5));

  private final Caller anybody;
  private final String words;

  private ReadingFigures(String url, String words) {
    this.anybody = new Caller(url, null);
    this.words = words;
  }

  public static void main(String[] arguments) throws Exception {
    new ReadingFigures(arguments[0], arguments[1]).run();
  }

  private void run() throws Exception {
    var newest = anybody.get(Desk.ITEMS + "?limit=20").expect(200).json();
    String id = newest.path("items").get(0).path("id").asString();
    Map<String, String> paths = new LinkedHashMap<>();
    paths.put("item", Desk.ITEMS + "/" + id);
    paths.put("list of 20", Desk.ITEMS + "?limit=20");
    paths.put(
        "search", "/api/disclosure/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    paths.put("page", "/record/" + id);
    paths.put("feed", "/feeds/all.json");
    System.out.println(Figures.HEAD);
    for (var path : paths.entrySet()) {
      Figures suite = MANY.of(path.getKey(), anybody, path.getValue());
      Figures bare = bare(path.getKey(), path.getValue());
      System.out.println(suite);
      System.out.println(bare);
      System.out.printf(
          "%s: %.0f %% of the bare proxy%n",
          path.getKey(), 100 * suite.perSecond() / bare.perSecond());
    }
    for (var path : paths.entrySet()) {
      System.out.println(ONE.of(path.getKey(), anybody, path.getValue()));
    }
  }

  private Figures bare(String what, String path) throws Exception {
    Path bytes = Files.createTempFile("bare", ".bytes");
    Process origin = null;
    Process proxy = null;
    try {
      Files.writeString(bytes, anybody.get(path).expect(200).response().body());
      origin = start("origin", bytes.toString());
      String behind = "http://127.0.0.1:" + portOf(origin);
      proxy = start("proxy", behind);
      Caller caller = new Caller("http://127.0.0.1:" + portOf(proxy), null);
      return MANY.of("the bytes of " + what + " by a bare proxy", caller, path);
    } finally {
      for (Process process : new Process[] {proxy, origin}) {
        if (process != null) {
          process.destroy();
          process.waitFor();
        }
      }
      Files.delete(bytes);
    }
  }

  private static Process start(String... arguments) throws Exception {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(
        List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "--sun-misc-unsafe-memory-access=allow"));
    line.add("--enable-native-access=ALL-UNNAMED");
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.add(BareServer.class.getName());
    line.addAll(List.of(arguments));
    return new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static int portOf(Process process) throws Exception {
    var lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (line != null && !line.matches("\\d+")) {
      line = lines.readLine();
    }
    return Integer.parseInt(String.valueOf(line));
  }
}
