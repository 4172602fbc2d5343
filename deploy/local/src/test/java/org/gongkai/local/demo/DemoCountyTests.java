package org.gongkai.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.local.data.Refused;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoCountyTests {

  @Test
  void everyUnitComesAfterTheUnitAboveIt() {
    Set<String> seen = new HashSet<>();
    for (JsonNode unit : DemoFile.json("units.json")) {
      JsonNode parent = unit.path("parentId");
      assertThat(parent.isNull() || seen.contains(parent.asString())).as(unit.toString()).isTrue();
      assertThat(seen.add(unit.path("id").asString())).isTrue();
    }
    assertThat(seen)
        .hasSize(25)
        .contains(
            "wangchuan",
            "wangchuan-office",
            "wangchuan-education",
            "wangchuan-finance",
            "wangchuan-qingshi");
  }

  @Test
  void everyUnitIsReachedAndEveryPersonWorksInOne() {
    Set<String> units = new HashSet<>();
    for (JsonNode unit : DemoFile.json("units.json")) {
      units.add(unit.path("id").asString());
      assertThat(unit.path("contact").path("address").asString()).isNotBlank();
      assertThat(unit.path("contact").path("phone").asString()).startsWith("0000-");
    }
    for (JsonNode person : DemoFile.json("people.json")) {
      assertThat(units).contains(person.path("unit").asString());
    }
  }

  @Test
  void noShortNameMeansTwoUnits() {
    List<String> names = new ArrayList<>();
    DemoFile.json("units.json")
        .forEach(unit -> unit.path("shortNames").forEach(name -> names.add(name.asString())));

    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void aUnitIsPutAsTheCallerWithItsBody() throws IOException {
    List<String> seen = new ArrayList<>();
    HttpServer server = answering(201, seen);
    try {
      new RestApi(url(server), "t0ken")
          .put(
              "/api/tasks/units/wangchuan", JsonMapper.shared().readTree("{\"name\":\"望川县人民政府\"}"));
    } finally {
      server.stop(0);
    }
    assertThat(seen)
        .containsExactly("PUT /api/tasks/units/wangchuan Bearer t0ken {\"name\":\"望川县人民政府\"}");
  }

  @Test
  void aRefusalOfTheServiceIsShown() throws IOException {
    HttpServer server = answering(403, new ArrayList<>());
    try {
      assertThatExceptionOfType(Refused.class)
          .isThrownBy(() ->
              new RestApi(url(server), "t0ken")
                  .put("/api/tasks/units/x", JsonMapper.shared().createObjectNode()))
          .withMessageContaining("403");
    } finally {
      server.stop(0);
    }
  }

  private static String url(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static HttpServer answering(int status, List<String> seen) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          seen.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Authorization")
                  + " "
                  + body);
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    return server;
  }
}
