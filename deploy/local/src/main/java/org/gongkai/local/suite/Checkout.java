package org.gongkai.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.gongkai.local.data.Refused;

/** The source tree whose jars are started. */
public record Checkout(Path root) {

  /**
   * The checkout whose script started this launcher ({@code -Dgongkai.home}), else the working
   * directory.
   */
  public static Checkout ofThisLauncher() {
    String home = System.getProperty("gongkai.home");
    if (home != null) {
      return new Checkout(Path.of(home).toAbsolutePath().normalize());
    }
    return new Checkout(Path.of("").toAbsolutePath());
  }

  Path jar(Part part) {
    return built(part.module(), part.artifact(), "");
  }

  Path guardJar() {
    return built("deploy/local", "gongkai-local", "-guard");
  }

  public Path launcherJar() {
    return built("deploy/local", "gongkai-local", "");
  }

  Path images() {
    return root.resolve("deploy/local/target/images");
  }

  /** Also known to the shell script, which starts the launcher with it. */
  public Path launcherCache() {
    return root.resolve("deploy/local/target/launcher.aot");
  }

  private Path built(String module, String artifact, String classifier) {
    Pattern name = Pattern.compile(artifact + "-\\d[\\w.]*(-SNAPSHOT)?" + classifier + "\\.jar");
    Path target = root.resolve(module).resolve("target");
    if (Files.isDirectory(target)) {
      try (var files = Files.list(target)) {
        var jar =
            files.filter(file -> name.matcher(file.getFileName().toString()).matches()).findFirst();
        if (jar.isPresent()) {
          return jar.get();
        }
      } catch (IOException refused) {
        throw new Refused("The folder " + target + " cannot be read: " + refused + ".", refused);
      }
    }
    throw new Refused(
        "The jar " + artifact + " is not built; run ./mvnw -DskipTests package in " + root + ".");
  }
}
