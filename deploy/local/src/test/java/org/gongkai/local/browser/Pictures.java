package org.gongkai.local.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures of pages, kept as artefacts of the build. */
final class Pictures {

  private static final Path FOLDER = Path.of("target/screenshots");

  private Pictures() {}

  static void of(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")).setFullPage(true));
  }

  static void text(String name, String words) {
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve(name + ".txt"), words);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
