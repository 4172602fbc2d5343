package org.gongkai.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.gongkai.local.data.Refused;
import org.gongkai.local.demo.DemoCounty;
import org.gongkai.local.suite.SuiteOptions;
import org.gongkai.local.token.Tokens;

/** What a new suite is given before its address is told: the units of the demo county. */
record FirstSteps(SuiteOptions options, Consumer<String> news) implements Runnable {

  /**
   * Done once per data directory. A suite serves without units too, so their absence is only told.
   */
  @Override
  public void run() {
    Path done = options.data().path().resolve("county-loaded");
    if (options.issuerUri() != null || Files.exists(done)) {
      return;
    }
    try {
      int units =
          new DemoCounty(options.url(), Tokens.of(options.url(), options.data().secrets()))
              .loadUnits();
      Files.createFile(done);
      news.accept("  %d units of the demo county are loaded".formatted(units));
    } catch (Refused | IOException failed) {
      news.accept(
          "The units of the demo county could not be loaded, ./gongkai demo tries again: "
              + failed.getMessage());
    }
  }
}
