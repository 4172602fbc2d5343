package org.gongkai.local.suite;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.local.data.DataDirectory;
import org.gongkai.local.process.AppImage;
import org.gongkai.local.process.Child;
import org.gongkai.local.process.JavaCommand;
import org.gongkai.local.process.StartupCache;

/** Turns parts into processes. Holds the images it started from until closed. */
final class Launch implements AutoCloseable {

  private final Checkout checkout;
  private final Wiring wiring;
  private final Map<Part, AppImage> images = new ConcurrentHashMap<>();

  Launch(Checkout checkout, Wiring wiring) {
    this.checkout = checkout;
    this.wiring = wiring;
  }

  /** Refuses, before anything is started, when a jar is not built. */
  void requireJars() {
    checkout.guardJar();
    wiring.parts().forEach(checkout::jar);
  }

  Child start(Part part) {
    AppImage image = image(part);
    SuiteOptions options = wiring.options();
    List<String> cache =
        options.startupCache() ? new StartupCache(image.cacheFile()).useFlags() : List.of();
    List<String> command =
        image.command(new JavaCommand(part.heapMegabytes(), !options.limits(), cache));
    return Child.start(command, wiring.environment(part), options.data().freshLog(part.word()));
  }

  private AppImage image(Part part) {
    return images.computeIfAbsent(
        part,
        absent ->
            AppImage.hold(part.word(), checkout.jar(part), checkout.guardJar(), checkout.images()));
  }

  Checkout checkout() {
    return checkout;
  }

  DataDirectory data() {
    return wiring.options().data();
  }

  List<Part> parts() {
    return wiring.parts();
  }

  StartupCache cache(Part part) {
    return new StartupCache(image(part).cacheFile());
  }

  List<String> rehearsal(Part part, List<String> cacheFlags) {
    return image(part).rehearsal(new JavaCommand(part.heapMegabytes(), true, cacheFlags));
  }

  Map<String, String> rehearsalEnvironment(Part part) {
    Map<String, String> environment = new HashMap<>(wiring.environment(part));
    environment.put("SERVER_PORT", "0");
    // The index is locked by the part that serves.
    environment.put("GONGKAI_INDEX_DIR", rehearsalFolder().resolve("index").toString());
    return environment;
  }

  /** What a rehearsal writes; of no use afterwards. */
  Path rehearsalFolder() {
    return data().path().resolve("rehearsal");
  }

  Path log() {
    return data().freshLog("startup-cache");
  }

  @Override
  public void close() {
    images.values().forEach(AppImage::close);
    images.clear();
  }
}
