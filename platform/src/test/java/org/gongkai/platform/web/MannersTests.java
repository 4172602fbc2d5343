package org.gongkai.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class MannersTests extends OnSmallService {

  private static final String NOTE = "{\"title\":\"一\",\"lines\":[{\"text\":\"二\"}]}";

  MannersTests(@Autowired WebTestClient http) {
    super(http);
  }

  @Test
  void tagsASingleResourceWithItsRevision() {
    http.get().uri("/api/notes/public/one").exchange().expectHeader().valueEquals("ETag", "\"7\"");
  }

  @Test
  void answersACitizenOnAPublicPath() {
    http.get()
        .uri("/api/notes/public/one")
        .exchange()
        .expectBody(String.class)
        .isEqualTo("citizen");
  }

  @Test
  void tellsCachesInFrontWhatEverybodyGetsAlike() {
    http.get()
        .uri("/api/notes/public/one")
        .exchange()
        .expectHeader()
        .valueEquals("CDN-Cache-Control", "max-age=1")
        .expectHeader()
        .valueMatches("Cache-Control", ".*no-store.*");
    http.get()
        .uri("/api/notes/public/one")
        .header("Authorization", Tokens.of(DRAFTER))
        .exchange()
        .expectHeader()
        .doesNotExist("CDN-Cache-Control");
    http.get().uri("/api/notes").exchange().expectHeader().doesNotExist("CDN-Cache-Control");
    http.get()
        .uri("/api/notes/public/none")
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectHeader()
        .doesNotExist("CDN-Cache-Control");
  }

  @Test
  void takesTheActorFromTheToken() {
    http.get()
        .uri("/api/notes/private")
        .header("Authorization", Tokens.of(DRAFTER))
        .exchange()
        .expectBody(Actor.class)
        .isEqualTo(DRAFTER);
  }

  @Test
  void refusesAnEditWithoutRevision() {
    refused(put(NOTE, null), 428, "REVISION_REQUIRED");
  }

  @Test
  void refusesAnEditWithAStaleRevision() {
    refused(put(NOTE, "\"6\""), 412, "STALE_REVISION");
  }

  @Test
  void refusesWeakStarredAndListedTags() {
    for (String tag : List.of("W/\"7\"", "*", "\"7\", \"8\"", "7", "\"\"", "\"x\"")) {
      refused(put(NOTE, tag), 400, "MALFORMED_REQUEST");
    }
  }

  @Test
  void editsWithTheCurrentRevision() {
    put(NOTE, "\"7\"").expectStatus().isOk().expectBody().json("7");
  }

  @Test
  void letsARevisionBeOptional() {
    WebTestClient.RequestHeadersSpec<?> lenient =
        http.put().uri("/api/notes/1/lenient").header("Authorization", Tokens.of(DRAFTER));
    lenient.exchange().expectBody(String.class).isEqualTo("none");
    lenient.header("If-Match", "\"7\"").exchange().expectBody(String.class).isEqualTo("some");
  }

  @Test
  void namesAnUnknownParameter() {
    refused(get("/api/notes?topik=a"), 400, "UNKNOWN_PARAMETER")
        .jsonPath("$.detail")
        .isEqualTo("未知的查询参数 topik；可用的参数：cursor、limit、topic。");
  }

  @Test
  void refusesLimitsOutsideTheirRange() {
    for (String limit : List.of("0", "201", "-1", "ten", "", "99999999999")) {
      refused(get("/api/notes?limit=" + limit), 400, "INVALID_PARAMETER");
    }
  }

  @Test
  void refusesADamagedCursor() {
    for (String cursor : List.of("%25", "AAAA", "AAAAAAAA", "", Cursor.of("x").encode())) {
      refused(get("/api/notes?cursor=" + cursor), 400, "INVALID_PARAMETER");
    }
  }

  @Test
  void refusesACursorOutsideTheTimesThatCanBeCompared() {
    Cursor far = Cursor.of("+1000000000-12-31T23:59:59.999999999Z");
    assertThatThrownBy(() -> far.instant(0)).isInstanceOf(Refusal.class);
    Instant now = Instant.parse("2026-03-02T01:00:00.123Z");
    assertThat(Cursor.parse(Cursor.of(now).encode()).instant(0)).isEqualTo(now);
  }

  @Test
  void linksOnWhateverTheQueryIsWrittenWith() {
    String link =
        get("/api/notes?limit=3&topic=a[")
            .expectBody()
            .returnResult()
            .getResponseHeaders()
            .getFirst(HttpHeaders.LINK);
    assertThat(link).startsWith("</api/notes?limit=3&topic=a[&cursor=");
  }

  @Test
  void linksToTheNextPageUntilTheLast() {
    String link =
        get("/api/notes?topic=%E4%B8%80&limit=3")
            .expectBody()
            .returnResult()
            .getResponseHeaders()
            .getFirst(HttpHeaders.LINK);
    assertThat(link)
        .startsWith("</api/notes?topic=%E4%B8%80&limit=3&cursor=")
        .endsWith(">; rel=\"next\"");
    get(link.substring(1, link.indexOf('>')))
        .expectHeader()
        .doesNotExist(HttpHeaders.LINK)
        .expectBody()
        .json("{\"items\":[3,4],\"next\":null}");
  }

  private WebTestClient.ResponseSpec get(String uri) {
    return http.get().uri(base -> URI.create(base.build() + uri)).exchange();
  }

  private WebTestClient.ResponseSpec put(String body, String tag) {
    return http.put()
        .uri("/api/notes/1")
        .header("Authorization", Tokens.of(DRAFTER))
        .headers(headers -> {
          if (tag != null) {
            headers.set("If-Match", tag);
          }
        })
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }
}
