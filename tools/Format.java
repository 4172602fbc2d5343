import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks or fixes the format of every Java source below a folder. Runs in the JDK of the toolchain,
 * because the formatter parses with the compiler of the JDK that runs it.
 */
public class Format {

  public static void main(String[] args) throws Exception {
    boolean fix = args[0].equals("fix");
    List<Path> wrong = new ArrayList<>();
    try (var paths = Files.walk(Path.of(args[1]))) {
      for (Path path : paths.filter(Format::isSource).toList()) {
        String source = Files.readString(path);
        String formatted = format(source, path);
        if (!formatted.equals(source)) {
          wrong.add(path);
          if (fix) {
            Files.writeString(path, formatted);
          }
        }
      }
    }
    if (!fix && !wrong.isEmpty()) {
      wrong.forEach(path -> System.err.println("not formatted: " + path));
      System.err.println("Run: ./mvnw -N validate -Dfix");
      System.exit(1);
    }
  }

  private static boolean isSource(Path path) {
    String name = path.toString();
    return name.endsWith(".java") && !name.contains("/target/") && !name.contains("/node_modules/");
  }

  private static String format(String source, Path path) throws Exception {
    try {
      String ordered =
          ImportOrderer.reorderImports(
              RemoveUnusedImports.removeUnusedImports(source), Style.GOOGLE);
      return new Formatter().formatSource(ordered);
    } catch (Exception unreadable) {
      throw new IllegalStateException(path + ": " + unreadable.getMessage(), unreadable);
    }
  }
}
