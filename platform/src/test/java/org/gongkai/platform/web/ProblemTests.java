package org.gongkai.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.gongkai.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class ProblemTests extends OnSmallService {

  ProblemTests(@Autowired WebTestClient http) {
    super(http);
  }

  @Test
  void carriesTheTraceOfTheCaller() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    refused(
            http.get()
                .uri("/api/notes/private")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .exchange(),
            401,
            "UNAUTHENTICATED")
        .jsonPath("$.traceId")
        .isEqualTo(trace)
        .jsonPath("$.title")
        .isEqualTo("Unauthorized")
        .jsonPath("$.type")
        .isEqualTo("about:blank")
        .jsonPath("$.instance")
        .isEqualTo("/api/notes/private")
        .jsonPath("$.errors")
        .doesNotExist();
  }

  @Test
  void pointsAtAnUnknownField() {
    malformed("{\"title\":\"a\",\"lines\":[{\"text\":\"a\",\"typo\":1}]}", "/lines/0/typo");
  }

  @Test
  void pointsAtAValueOfTheWrongType() {
    malformed("{\"title\":\"a\",\"day\":\"2021-13-45\"}", "/day");
    malformed("{\"title\":{}}", "/title");
  }

  @Test
  void refusesBrokenJson() {
    for (String body :
        new String[] {"{", "{\"title\":\"a\"} x", "{\"title\":\"a\",\"title\":\"b\"}", "[]"}) {
      refused(post("/api/notes/letters").bodyValue(body).exchange(), 400, "MALFORMED_REQUEST");
    }
    refused(post("/api/notes/letters").exchange(), 400, "MALFORMED_REQUEST");
  }

  @Test
  void pointsAtEachBrokenConstraintInChinese() {
    refused(
            post("/api/notes/letters")
                .header("Accept-Language", "en")
                .bodyValue("{\"title\":\" \",\"lines\":[{\"text\":\"a\"},{\"text\":\"\"}]}")
                .exchange(),
            422,
            "INVALID_CONTENT")
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/lines/1/text")
        .jsonPath("$.errors[0].detail")
        .isEqualTo("不能为空")
        .jsonPath("$.errors[1].pointer")
        .isEqualTo("/title");
  }

  @Test
  void passesOnARefusalFromWithinTheBody() {
    refused(post("/api/notes/letters").bodyValue("{\"title\":\"!\"}").exchange(), 403, "FORBIDDEN");
  }

  @Test
  void namesAParameterThatIsMissingOrInvalid() {
    for (String uri :
        new String[] {
          "/api/notes/number", "/api/notes/number?value=x", "/api/notes/number?value=11"
        }) {
      refused(get(uri), 400, "INVALID_PARAMETER")
          .jsonPath("$.detail")
          .value(String.class, detail -> assertThat(detail).contains("value"));
    }
  }

  @Test
  void refusesARoleThatIsMissing() {
    refused(
        http.post()
            .uri("/api/notes/plain")
            .header("Authorization", Tokens.of(HANDLER))
            .contentType(MediaType.TEXT_PLAIN)
            .bodyValue("x")
            .exchange(),
        403,
        "FORBIDDEN");
  }

  @Test
  void answersWhatNobodyHandles() {
    refused(get("/api/nothing"), 404, "NOT_FOUND");
    refused(get("/nothing"), 404, "NOT_FOUND");
    refused(get("/api/notes/letters"), 405, "METHOD_NOT_ALLOWED");
    refused(
        post("/api/notes/letters").contentType(MediaType.TEXT_PLAIN).bodyValue("x").exchange(),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
    refused(
        http.get()
            .uri("/api/notes/private")
            .header("Authorization", Tokens.of(DRAFTER))
            .accept(MediaType.IMAGE_PNG)
            .exchange(),
        406,
        "NOT_ACCEPTABLE");
    refused(
        post("/api/notes/plain")
            .contentType(MediaType.TEXT_PLAIN)
            .bodyValue("x".repeat(5 * 1024 * 1024))
            .exchange(),
        413,
        "TOO_LARGE");
  }

  @Test
  void saysNothingAboutTheInsideOfAFault() {
    String answer =
        new String(
            refused(get("/api/notes/broken"), 500, "INTERNAL_ERROR")
                .returnResult()
                .getResponseBody(),
            StandardCharsets.UTF_8);
    assertThat(answer).doesNotContain("secret").doesNotContain("Exception");
  }

  private void malformed(String body, String pointer) {
    refused(post("/api/notes/letters").bodyValue(body).exchange(), 400, "MALFORMED_REQUEST")
        .jsonPath("$.errors[0].pointer")
        .isEqualTo(pointer);
  }

  private WebTestClient.ResponseSpec get(String uri) {
    return http.get().uri(uri).header("Authorization", Tokens.of(DRAFTER)).exchange();
  }
}
