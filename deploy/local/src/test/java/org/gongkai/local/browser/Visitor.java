package org.gongkai.local.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** One person before one page of the portal. Elements go by their {@code data-testid}. */
record Visitor(String origin, Page page) {

  private static final List<String> HARMS =
      List.of("STATE_SECRET", "PRIVACY", "BUSINESS_SECRET", "PUBLIC_SAFETY");

  void open(String path) {
    page.navigate(origin + path);
  }

  /** By way of the identity provider's own page, as everybody. */
  void signIn(String name, String password) {
    open("/desk");
    page.locator("#username").fill(name);
    page.locator("#password").fill(password);
    page.locator("button[type=submit]").click();
    see("who-name");
  }

  Locator part(String testId) {
    return page.getByTestId(testId);
  }

  /** Such as a row of a list. */
  Locator part(String testId, String attribute, String value) {
    return page.locator("[data-testid='" + testId + "'][" + attribute + "='" + value + "']");
  }

  void click(String testId) {
    part(testId).click();
  }

  void fill(String testId, String words) {
    part(testId).fill(words);
  }

  /**
   * Types the name until the directory has answered with the unit. The name of the own unit may
   * come in between and take the place of what was typed.
   */
  void pickUnit(String testId, String name) {
    pickUntil(testId, name, chosen(testId, name));
    assertThat(part(testId)).hasValue(name);
  }

  /** Types a title until it has been found; the search learns of a new item within seconds. */
  void pickItem(String testId, String title) {
    pickUntil(testId, title, chosen(testId, title));
  }

  /** Types into a field that looks things up until what was found is where it is wanted. */
  void pickUntil(String testId, String words, Locator wanted) {
    for (int tries = 0; tries < 20; tries++) {
      fill(testId, "");
      fill(testId, words);
      if (appears(wanted)) {
        return;
      }
    }
    assertThat(wanted.first()).isVisible();
  }

  private Locator chosen(String testId, String words) {
    String named = words.replace("'", "\\'");
    return page.locator(
        "[data-testid='" + testId + "'][data-picked]:not([data-picked=''])[title='" + named + "']");
  }

  /** One of the three reviews of an item, at the desk of whoever it waits for. */
  void approve(String itemId, String next) {
    open("/desk/review/" + itemId);
    click("approve");
    fill("approve-reason", "同意");
    stateSecrecy();
    click("approve-confirm");
    seeState("item-state", next);
  }

  /** That everything may be open, in the dialog of the second review; the other two do not ask. */
  void stateSecrecy() {
    if (part("secrecy-result").count() > 0) {
      choose("secrecy-result", "CLEAR");
      for (String harm : HARMS) {
        part("secrecy-harm-" + harm).check();
      }
    }
  }

  void choose(String testId, String value) {
    part(testId).selectOption(value);
  }

  Locator see(String testId) {
    assertThat(part(testId)).isVisible();
    return part(testId);
  }

  void seeText(String testId, String words) {
    assertThat(part(testId)).containsText(words);
  }

  /** An element whose state is this word of the interface. */
  void seeState(String testId, String state) {
    assertThat(part(testId)).hasAttribute("data-state", state);
  }

  void seeAddress(String pattern) {
    assertThat(page).hasURL(Pattern.compile(pattern));
  }

  /** What comes by itself: the page is loaded again until it is there. */
  void reloadUntilSeen(Locator wanted) {
    for (int tries = 0; tries < 20 && !appears(wanted); tries++) {
      page.reload();
    }
    assertThat(wanted.first()).isVisible();
  }

  private static boolean appears(Locator wanted) {
    try {
      wanted.first().waitFor(new Locator.WaitForOptions().setTimeout(1_000));
      return true;
    } catch (com.microsoft.playwright.TimeoutError notYet) {
      return false;
    }
  }

  void picture(String name) {
    awaitStillness();
    Pictures.of(page, name);
  }

  /** A dialog that fades away is neither there nor gone. */
  private void awaitStillness() {
    assertThat(page.locator("[class*='-leave-active']")).hasCount(0);
  }

  /** Nothing on the page may keep somebody with an impairment from using it. */
  void seeNoBarriers() {
    awaitStillness();
    List<String> barriers =
        new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa")).analyze().getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .map(rule ->
                    rule.getId()
                        + " at "
                        + rule.getNodes().stream().map(node -> node.getTarget()).toList())
                .toList();
    Assertions.assertThat(barriers).as("barriers of %s", page.url()).isEmpty();
  }
}
