package org.gongkai.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.gongkai.gateway.GatewayTest;
import org.gongkai.gateway.Tokens;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalTests extends GatewayTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/items/1", "/staff/tasks", "/login/callback?code=1", "/login/silent"})
  @Capability("P-01")
  void answersEveryPageWithTheShell(String page) {
    HttpResponse<String> answer = get(page, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

    assertThat(answer.body()).contains("<title>shell</title>");
    assertThat(header(answer, "Cache-Control")).contains("no-cache");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/nothing",
        "/missing.png",
        "/actuator/nothing",
        "/docs/nothing",
        "/assets/none"
      })
  void knowsWhatIsNoPage(String path) {
    assertThat(get(path, "Accept", "text/html").statusCode()).isEqualTo(404);
  }

  @Test
  void answersProgramsWithAnHonest404() {
    assertThat(get("/items/1", "Accept", "application/json").statusCode()).isEqualTo(404);
  }

  @Test
  void standsNonsenseInWhatACallerAccepts() {
    assertThat(get("/api/tasks/plans", "Accept", "nonsense").statusCode()).isEqualTo(200);
    assertThat(get("/items/1", "Accept", "nonsense").statusCode()).isBetween(400, 406);
    assertThat(get("/items/1", "Accept", "Text/HTML ;q=0.9").body()).contains("shell");
  }

  @Test
  void letsBrowsersKeepHashedFiles() {
    HttpResponse<String> answer = get("/assets/index-4f3a2b.js");

    assertThat(answer.body()).contains("hashed");
    assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
  }

  @Test
  void tellsThePortalWhereItIs() {
    HttpResponse<String> answer = get("/config.json");

    assertThat(json(answer).get("issuer").asString()).isEqualTo(Tokens.ISSUER);
    assertThat(json(answer).get("clientId").asString()).isEqualTo("portal");
    assertThat(json(answer).get("version").asString()).isNotBlank();
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  void compressesWhatIsLong() {
    TASK.answersWith(org.gongkai.gateway.FakeService.Answer.json("\"" + "公开".repeat(5_000) + "\""));

    assertThat(header(get("/api/tasks/plans", "Accept-Encoding", "gzip"), "Content-Encoding"))
        .isEqualTo("gzip");
  }
}
