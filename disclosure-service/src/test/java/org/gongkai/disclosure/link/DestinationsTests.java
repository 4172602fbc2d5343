package org.gongkai.disclosure.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.gongkai.disclosure.link.Destination.Kind;
import org.gongkai.disclosure.page.Site;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

@Capability("T-12")
class DestinationsTests {

  private final Destinations here =
      new Destinations(site("https://www.wangchuan.gov.cn"), settings(true, 3));

  @ParameterizedTest
  @CsvSource({
    "/record/abc-1, ITEM, abc-1",
    "/record/abc?view=elder#art_1, ITEM, abc",
    "https://www.wangchuan.gov.cn/record/abc/editions/2, ITEM, abc",
    "HTTPS://WWW.wangchuan.gov.cn:443/items/abc, ITEM, abc",
    "http://wangchuan.gov.cn/record/abc, ITEM, abc",
    "//www.wangchuan.gov.cn/record/abc, ITEM, abc",
    "other-item, ITEM, other-item",
    "/api/disclosure/items/abc/outline, ITEM, abc",
    "/api/disclosure/files/f1/目录 2026.xlsx, FILE, f1",
    "/record/columns/notices, COLUMN, notices",
    "/record/units/wangchuan-finance/guide/2, UNIT, wangchuan-finance",
    "/sections/wangchuan-finance, UNIT, wangchuan-finance",
    "./P020200312.doc, NO_PAGE, /record/P020200312.doc",
    "../../art/2020/1/1/art_1_2.html, NO_PAGE, /art/2020/1/1/art_1_2.html",
    "/col/col123/index.html, NO_PAGE, /col/col123/index.html",
    "/recordings, NO_PAGE, /recordings",
  })
  void readsLinksWithinThisSite(String target, Kind kind, String value) {
    assertThat(here.of(target, "me")).isEqualTo(new Destination(kind, value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#art_1",
        "mailto:a@b.cn",
        "tel:110",
        "ftp://a.gov.cn/x",
        "/",
        "",
        "/record",
        "?view=elder",
        "/search?q=教育",
        "http://a_b.gov.cn/x",
        "/results/2026-1",
        "/dumps/2026-01-01/items.csv"
      })
  void leavesAloneWhatNeedNotBeLookedFor(String target) {
    assertThat(here.of(target, "me").kind()).isEqualTo(Kind.NOT_FOLLOWED);
  }

  @ParameterizedTest
  @CsvSource({
    "http://www.gov.cn, http://www.gov.cn/",
    "HTTP://WWW.GOV.CN:80/a b.htm#part, http://www.gov.cn/a%20b.htm",
    "https://a-b.gov.cn:8443/x?y=1|2, https://a-b.gov.cn:8443/x?y=1%7C2",
    "http://user@a.gov.cn/100%, http://a.gov.cn/100%25",
    "http://望川.政务/通知, http://xn--5rtq9r.xn--zfr164b/%E9%80%9A%E7%9F%A5",
    "http://www.gov.cn\\zhengce\\, http://www.gov.cn/zhengce/",
    "http://8.8.8.8/x, http://8.8.8.8/x",
  })
  void asksForAPageOfAnotherSiteOnceHoweverItIsWritten(String target, String value) {
    Destination found = here.of(target, "me");
    assertThat(found).isEqualTo(new Destination(Kind.OUTER, value));
    assertThat(found.address().toString()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.21.3.4/oa/x.doc",
        "http://192.168.1.1:8080/",
        "http://localhost/x",
        "http://oa/notice/1",
        "https://[fd00::1]/",
        "http://127.1/x",
        "http://fileserver.local/x",
        "http://",
        "http://:80/x",
        "http://www.gov .cn/x"
      })
  void seesThatNoCitizenCanOpenAnAddressOfAnOffice(String target) {
    assertThat(here.of(target, "me").kind()).isEqualTo(Kind.UNUSABLE);
  }

  @Test
  void aDemoOnThisMachineIsASiteLikeAnyOther() {
    Destinations demo = new Destinations(site("http://127.0.0.1:8080"), settings(false, 3));
    assertThat(demo.of("http://127.0.0.1:8080/record/a", "me").kind()).isEqualTo(Kind.ITEM);
    assertThat(demo.of("http://127.0.0.1:8081/record/a", "me").kind()).isEqualTo(Kind.UNUSABLE);
  }

  /** A page added there without being named here would be called broken. */
  @Test
  void knowsThePagesOfThePortal() throws IOException {
    Path routes = Path.of("../portal/src/router/routes.ts");
    List<String> pages =
        Pattern.compile("path: '(/[a-z-]+)")
            .matcher(Files.readString(routes))
            .results()
            .map(found -> found.group(1))
            .distinct()
            .toList();
    assertThat(pages).hasSizeGreaterThan(15);
    assertThat(shipped().paths()).containsAll(pages);
  }

  static LinkProperties settings(boolean outer, int days) {
    LinkProperties shipped = shipped();
    return new LinkProperties(
        shipped.paths(),
        List.of("http://wangchuan.gov.cn"),
        outer,
        days,
        7,
        4,
        200,
        Duration.ZERO,
        Duration.ofSeconds(2));
  }

  private static LinkProperties shipped() {
    try {
      StandardEnvironment environment = new StandardEnvironment();
      new YamlPropertySourceLoader()
          .load("shipped", new ClassPathResource("application.yml"))
          .forEach(environment.getPropertySources()::addLast);
      return Binder.get(environment)
          .bind("gongkai.disclosure.links", Bindable.of(LinkProperties.class))
          .get();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Site site(String origin) {
    return new Site(
        "望川县", Objects.requireNonNull(URI.create(origin)), "", "", "", "", "", "", "", "", "", "");
  }
}
