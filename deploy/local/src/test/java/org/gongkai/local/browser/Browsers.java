package org.gongkai.local.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.local.RunningSuite;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One Chromium with a context, and thereby cookies and storage, for each person. */
final class Browsers implements AutoCloseable {

  private static final Path CHROMIUM =
      Path.of(System.getProperty("gongkai.chromium", "/usr/bin/chromium"));

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final int PATIENCE_MILLIS = 20_000;

  private final RunningSuite suite;
  private final Playwright playwright;
  private final Browser browser;
  private final Map<String, Visitor> visitors = new LinkedHashMap<>();
  private final List<String> console = new ArrayList<>();
  private final List<Request> unanswered = new ArrayList<>();

  /** Skips the calling tests when there is no Chromium on this machine. */
  Browsers(RunningSuite suite) {
    Assumptions.assumeTrue(
        Files.isExecutable(CHROMIUM),
        () ->
            CHROMIUM
                + " is missing: apt-get install chromium fonts-noto-cjk, or set gongkai.chromium");
    this.suite = suite;
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setHeadless(true)
                    .setArgs(QUIET));
  }

  /** Somebody who is not signed in. */
  Visitor anybody() {
    return visitors.computeIfAbsent("anybody", name -> visitor(name, 1280, 900));
  }

  /** Somebody with a telephone in the hand. */
  Visitor anybodyOnThePhone() {
    return visitors.computeIfAbsent("phone", name -> visitor(name, 390, 844));
  }

  /** A member of staff at the desk; signs in on the provider's page at the first visit. */
  Visitor the(String name) {
    Visitor known = visitors.get(name);
    if (known != null) {
      return known;
    }
    Visitor visitor = visitor(name, 1280, 900);
    visitors.put(name, visitor);
    visitor.signIn(name, password(name));
    return visitor;
  }

  /** Leaves a picture of every open page and what their consoles said. */
  void keepTraces(String step, Throwable failure) {
    visitors.forEach((name, visitor) -> visitor.picture("failed-" + step + "-" + name));
    List<String> words = new ArrayList<>(List.of(failure.toString()));
    words.addAll(console);
    unanswered.forEach(request -> words.add("unanswered: " + request.url()));
    Pictures.text("failed-" + step + "-console", String.join("\n", words));
  }

  private Visitor visitor(String name, int width, int height) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
    Page page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.onConsoleMessage(
        said -> console.add(name + " " + page.url() + " " + said.type() + ": " + said.text()));
    page.onRequest(unanswered::add);
    page.onRequestFinished(unanswered::remove);
    page.onRequestFailed(unanswered::remove);
    page.onPageError(error -> console.add(name + " " + page.url() + " error: " + error));
    return new Visitor(suite.url(), page);
  }

  private String password(String person) {
    Path file = suite.data().secrets().resolve("people.json");
    return JsonMapper.shared()
        .readValue(file.toFile(), new TypeReference<Map<String, String>>() {})
        .get(person);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
