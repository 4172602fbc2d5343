package org.gongkai.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.gongkai.local.data.Refused;
import org.gongkai.local.demo.DemoCounty;
import org.gongkai.local.suite.SuiteOptions;
import org.gongkai.local.token.Tokens;

/**
 * What a new suite is given before its address is told: the units of the demo county.
 *
 * @param demo also its plan, disclosed items and appeals
 */
record FirstSteps(SuiteOptions options, boolean demo, Consumer<String> news) implements Runnable {

  /**
   * Done once per data directory. A suite serves without a county too, so its absence is only told.
   */
  @Override
  public void run() {
    Path whole = options.data().path().resolve("demo-loaded");
    Path done = demo ? whole : options.data().path().resolve("county-loaded");
    if (options.issuerUri() != null || Files.exists(whole) || Files.exists(done)) {
      return;
    }
    try {
      DemoCounty county =
          new DemoCounty(options.url(), Tokens.of(options.url(), options.data().secrets()), news);
      if (demo) {
        county.load();
      } else {
        county.loadUnits();
      }
      Files.createFile(done);
    } catch (Refused | IOException failed) {
      news.accept(
          "The demo county could not be loaded, ./gongkai demo tries again: "
              + failed.getMessage());
    }
  }
}
