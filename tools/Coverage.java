import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes or checks docs/coverage.md: which test proves which capability, read from the
 * {@code @Capability} marks in the test sources.
 */
public class Coverage {

  private static final Path PAGE = Path.of("docs/coverage.md");
  private static final Pattern MARK = Pattern.compile("@Capability\\(\\s*(\\{[^}]*}|\"[^\"]*\")");
  private static final Pattern ID = Pattern.compile("[TDFP]-\\d\\d");

  public static void main(String[] args) throws Exception {
    String page = page(marks());
    if (args[0].equals("write")) {
      Files.writeString(PAGE, page);
    } else if (!Files.exists(PAGE) || !Files.readString(PAGE).equals(page)) {
      System.err.println("docs/coverage.md does not match the @Capability marks of the tests.");
      System.err.println("Run: ./mvnw -N validate -Dfix");
      System.exit(1);
    }
  }

  private static Map<String, TreeSet<String>> marks() throws Exception {
    Map<String, TreeSet<String>> tests = new TreeMap<>();
    try (var paths = Files.walk(Path.of("."))) {
      for (Path path : paths.filter(Coverage::isTest).toList()) {
        Matcher mark = MARK.matcher(Files.readString(path));
        while (mark.find()) {
          Matcher id = ID.matcher(mark.group(1));
          while (id.find()) {
            tests.computeIfAbsent(id.group(), any -> new TreeSet<>()).add(name(path));
          }
        }
      }
    }
    return tests;
  }

  private static boolean isTest(Path path) {
    String name = path.toString();
    return name.endsWith(".java") && name.contains("/src/test/java/") && !name.contains("/target/");
  }

  private static String name(Path path) {
    return path.normalize()
        .toString()
        .replaceFirst("/src/test/java/.*/", " · ")
        .replaceFirst("\\.java$", "");
  }

  private static String page(Map<String, TreeSet<String>> tests) {
    StringBuilder page = new StringBuilder("# Capabilities and the tests that prove them\n\n");
    page.append(
        "Generated from the `@Capability` marks: `./mvnw -N validate -Dfix`. A capability that is not listed has\n");
    page.append("no test yet; one that is listed is proved only as far as its tests go.\n\n");
    page.append("| capability | tests |\n|---|---|\n");
    tests.forEach((id, names) ->
        page.append("| ")
            .append(id)
            .append(" | ")
            .append(String.join("<br>", names))
            .append(" |\n"));
    page.append('\n').append(tests.size()).append(" of 131 capabilities have a test.\n");
    return page.toString();
  }
}
