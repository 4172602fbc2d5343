package org.gongkai.disclosure.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gongkai.disclosure.link.Answer.Fate;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;

@Capability("T-12")
class OtherSitesTests {

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().toString();
          heard.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Host").replaceFirst(":\\d+", "")
                  + path);
          int status =
              path.startsWith("/to/")
                  ? 302
                  : Integer.parseInt(path.substring(1).replaceFirst("[?/].*", ""));
          if (path.startsWith("/to/")) {
            exchange.getResponseHeaders().set("Location", path.substring("/to/".length()));
          }
          boolean head = exchange.getRequestMethod().equals("HEAD");
          exchange.sendResponseHeaders(head && status == 299 ? 404 : status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void asksForThePageByItsNameAndReadsNoMore() {
    assertThat(ask("http://www.a.gov.cn/200?x=1")).isEqualTo(new Answer(Fate.ALIVE, "HTTP 200"));
    assertThat(heard).containsExactly("HEAD www.a.gov.cn/200?x=1");
  }

  @Test
  void asksAgainWithGetBeforeItBelievesThatThereIsNothing() {
    assertThat(ask("http://www.a.gov.cn/299").fate()).isEqualTo(Fate.ALIVE);
    assertThat(ask("http://www.a.gov.cn/404").fate()).isEqualTo(Fate.GONE);
    assertThat(ask("http://www.a.gov.cn/503").fate()).isEqualTo(Fate.AWAY);
    assertThat(heard)
        .contains("HEAD www.a.gov.cn/299", "GET www.a.gov.cn/299", "GET www.a.gov.cn/404");
  }

  @Test
  void followsRedirectsAndLooksUpEachOfThem() {
    assertThat(ask("http://www.a.gov.cn/to/http://new.b.gov.cn:" + port() + "/200").fate())
        .isEqualTo(Fate.ALIVE);
    assertThat(heard).contains("HEAD new.b.gov.cn/200");
    assertThat(ask("http://www.a.gov.cn/to/http://new.b.gov.cn:" + port() + "/410").fate())
        .isEqualTo(Fate.GONE);
    Answer inside = ask("http://www.a.gov.cn/to/http://inside.gov.cn:" + port() + "/200");
    assertThat(inside).isEqualTo(Answer.away("内部地址，公众无法打开"));
    assertThat(heard).noneMatch(line -> line.contains("inside.gov.cn/200"));
    assertThat(ask("http://www.a.gov.cn/to/http://10.0.0.1:" + port() + "/200"))
        .isEqualTo(Answer.away("内部地址，公众无法打开"));
  }

  @Test
  void aPageThatLeadsWhereOnlyBrowsersKnowIsThere() {
    assertThat(ask("http://www.a.gov.cn/to/http:///%E5").fate()).isEqualTo(Fate.ALIVE);
    assertThat(ask("http://www.a.gov.cn/to/weixin:open").fate()).isEqualTo(Fate.ALIVE);
  }

  @Test
  void givesUpOnACircle() {
    assertThat(ask("http://www.a.gov.cn/to/?again").fate()).isEqualTo(Fate.AWAY);
    assertThat(heard).hasSizeLessThan(15);
  }

  @Test
  void neverSpeaksToAHostOfTheInside() {
    assertThat(ask("http://inside.gov.cn/200").words()).isEqualTo("内部地址，公众无法打开");
    assertThat(ask("http://both.gov.cn/200").words())
        .as("one address within is enough")
        .isEqualTo("内部地址，公众无法打开");
    assertThat(heard).isEmpty();
    OtherSites real =
        new OtherSites(
            DestinationsTests.settings(true, 3),
            "test",
            Lookup::bySystem,
            PublicAddress::isOpen,
            Schedulers.boundedElastic());
    assertThat(real.ask(URI.create("http://127.0.0.1:" + port() + "/200")).block().words())
        .isEqualTo("内部地址，公众无法打开");
    assertThat(heard).isEmpty();
  }

  @Test
  void whoCannotBeReachedIsAway() {
    assertThat(ask("http://unknown.gov.cn/200")).isEqualTo(Answer.away("域名无法解析"));
    int port = port();
    server.stop(0);
    assertThat(ask("http://www.a.gov.cn:" + port + "/200").words()).startsWith("未能连接");
  }

  private Answer ask(String page) {
    URI address = URI.create(page);
    String whole =
        address.getPort() > 0
            ? page
            : page.replaceFirst(address.getHost(), address.getHost() + ":" + port());
    return sites().ask(URI.create(whole)).block();
  }

  private int port() {
    return server.getAddress().getPort();
  }

  /** Names lead to this machine, which for once may be spoken to. */
  private static OtherSites sites() {
    return new OtherSites(
        DestinationsTests.settings(true, 3),
        "test",
        OtherSitesTests::addresses,
        address -> address.isLoopbackAddress() || PublicAddress.isOpen(address),
        Schedulers.boundedElastic());
  }

  private static InetAddress[] addresses(String host) throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    InetAddress inside = InetAddress.ofLiteral("192.168.7.7");
    return switch (host) {
      case "unknown.gov.cn" -> InetAddress.getAllByName("unknown.invalid");
      case "inside.gov.cn" -> new InetAddress[] {inside};
      case "both.gov.cn" -> new InetAddress[] {here, inside};
      case "10.0.0.1" -> InetAddress.getAllByName(host);
      default -> new InetAddress[] {here};
    };
  }
}
