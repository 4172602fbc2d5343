package org.gongkai.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.local.data.DataDirectory;
import org.gongkai.local.process.Ports;
import org.gongkai.local.suite.SuiteOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStepsTests {

  private final List<String> news = new ArrayList<>();
  @TempDir private Path folder;

  @Test
  void aCountyThatCannotBeLoadedIsToldAndTriedAgain() {
    new FirstSteps(options(null), true, news::add).run();

    assertThat(news).singleElement().asString().contains("./gongkai demo tries again");
    assertThat(folder.resolve("demo-loaded")).doesNotExist();
  }

  @Test
  void whereTheWholeCountyIsItsUnitsAreToo() throws IOException {
    Files.createFile(folder.resolve("demo-loaded"));

    new FirstSteps(options(null), false, news::add).run();

    assertThat(news).isEmpty();
  }

  @Test
  void aSuiteWithAnIdentityProviderOfItsOwnHasNoDemoPeople() {
    new FirstSteps(options(URI.create("https://id.example/")), true, news::add).run();

    assertThat(news).isEmpty();
  }

  private SuiteOptions options(@Nullable URI issuer) {
    return new SuiteOptions(
        new DataDirectory(folder),
        Ports.free(1).getFirst(),
        true,
        true,
        null,
        null,
        issuer,
        issuer == null ? null : issuer.resolve("keys"));
  }
}
