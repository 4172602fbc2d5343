package org.gongkai.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.local.data.ProcessLock;
import org.gongkai.local.data.Refused;

/**
 * A Boot jar unpacked as {@code -Djarmode=tools extract} would: a plain jar beside its libraries,
 * which starts faster and can have a start-up cache. Images are shared by all suites of a checkout
 * and keyed by what is in the jar; while an image is held nobody removes it.
 */
public final class AppImage implements AutoCloseable {

  private final Path home;
  private final String mainClass;
  private final ProcessLock hold;

  private AppImage(Path home, String mainClass, ProcessLock hold) {
    this.home = home;
    this.mainClass = mainClass;
    this.hold = hold;
  }

  /** Unpacks the jar unless that was done before, and holds the image until closed. */
  public static AppImage hold(String name, Path bootJar, Path guardJar, Path images) {
    try {
      String key =
          BootJar.fingerprint(bootJar).substring(0, 16)
              + BootJar.fingerprint(guardJar).substring(0, 8);
      Path home = images.resolve(name + "-" + key);
      Files.createDirectories(images);
      if (!Files.isDirectory(home)) {
        unpack(bootJar, guardJar, home);
      }
      ProcessLock hold =
          ProcessLock.shared(home.resolve("held"))
              .orElseThrow(() -> new IOException(home + " is being removed by another launcher"));
      ImageStore.removeOthers(images, name, home);
      return new AppImage(home, BootJar.mainClass(bootJar), hold);
    } catch (IOException refused) {
      throw new Refused(
          "The jar " + bootJar + " cannot be unpacked to " + images + ": " + refused + ".",
          refused);
    }
  }

  private static void unpack(Path bootJar, Path guardJar, Path home) throws IOException {
    Path draft = Files.createTempDirectory(home.getParent(), "draft-");
    BootJar.unpack(bootJar, draft);
    Files.copy(guardJar, draft.resolve("guard.jar"));
    ImageStore.publish(draft, home);
  }

  /** The command that runs the application under its guard. */
  public List<String> command(JavaCommand java) {
    return java.line(classPath(), List.of("org.gongkai.local.guard.Guarded", mainClass));
  }

  /**
   * The command that starts the application up to the point where it would begin to serve, and no
   * further. It has no guard: that would end it at once for want of a pipe to the launcher.
   */
  public List<String> rehearsal(JavaCommand java) {
    return java.line(classPath(), List.of("-Dspring.context.exit=onRefresh", mainClass));
  }

  private String classPath() {
    return home.resolve("guard.jar") + ":" + home.resolve("app.jar");
  }

  /** Where the start-up cache of this image and this Java belongs. */
  public Path cacheFile() {
    return home.resolve("app-" + Runtime.version().toString().replaceAll("[^0-9.]+", "_") + ".aot");
  }

  @Override
  public void close() {
    hold.close();
  }
}
