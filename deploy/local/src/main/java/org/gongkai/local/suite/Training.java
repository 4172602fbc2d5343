package org.gongkai.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gongkai.local.data.Refused;
import org.gongkai.local.process.JavaCommand;
import org.gongkai.local.process.StartupCache;

/**
 * Makes the start-up caches that are missing, one after the other and at the lowest priority, while
 * the suite serves. The next start uses them.
 */
final class Training implements AutoCloseable {

  private final Launch launch;
  private final Consumer<String> news;
  private final Thread thread;
  private int made;
  private int failed;

  private Training(Launch launch, Consumer<String> news) {
    this.launch = launch;
    this.news = news;
    thread = Thread.ofVirtual().name("startup-cache").unstarted(this::trainAll);
  }

  static Training begin(Launch launch, Consumer<String> news) {
    Training training = new Training(launch, news);
    training.thread.start();
    return training;
  }

  private void trainAll() {
    try {
      for (Part part : launch.parts()) {
        train(
            launch.cache(part),
            flags -> launch.rehearsal(part, flags),
            launch.rehearsalEnvironment(part));
      }
      train(new StartupCache(launch.checkout().launcherCache()), this::launcher, Map.of());
      if (made > 0) {
        news.accept(
            "Start-up caches for " + made + " programs are made; the next start is quicker.");
      }
      if (failed > 0) {
        news.accept(
            "Start-up caches for "
                + failed
                + " programs were not made; ./gongkai logs startup-cache shows why.");
      }
    } catch (IOException | Refused refused) {
      news.accept("Start-up caches could not be made: " + refused.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void train(
      StartupCache cache,
      Function<List<String>, List<String>> command,
      Map<String, String> environment)
      throws IOException, InterruptedException {
    if (Files.exists(cache.file())) {
      return;
    }
    if (cache.train(command, environment, launch.log())) {
      made++;
    } else {
      failed++;
    }
  }

  /** This launcher's own virtual machine, with a broker and a store of its own for a moment. */
  private List<String> launcher(List<String> cacheFlags) {
    List<String> line = new ArrayList<>();
    line.add(JavaCommand.executable());
    line.addAll(JavaCommand.ofThisProcess());
    line.addAll(cacheFlags);
    line.addAll(
        List.of(
            "-cp",
            launch.checkout().launcherJar().toString(),
            "org.gongkai.local.Gongkai",
            "rehearse"));
    line.add(launch.rehearsalFolder().toString());
    return line;
  }

  /** Ends a training in progress; what was not finished is made another time. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
