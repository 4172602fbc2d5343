package org.gongkai.platform.web;

import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.TestTokens;
import org.gongkai.platform.test.Tokens;
import org.gongkai.store.DocumentStore;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** One running small service for several test classes. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    classes = SmallService.class,
    properties = OnSmallService.NOTES)
@AutoConfigureWebTestClient
@Import(TestTokens.class)
abstract class OnSmallService {

  /** A database for answers, but neither aggregates nor events. */
  static final String NOTES =
      """
      gongkai.store.database=notes
      spring.autoconfigure.exclude=org.gongkai.platform.store.StoreConfiguration,\
      org.gongkai.platform.audit.AuditConfiguration,org.gongkai.platform.event.EventConfiguration
      """;

  static final Actor DRAFTER =
      new Actor("drafter", "沈言", "wangchuan-education", Set.of(Role.DRAFTER));

  static final Actor HANDLER =
      new Actor("handler", "温岚", "wangchuan-education", Set.of(Role.HANDLER));

  /** Lives as long as the shared context does. */
  private static final DocumentStore STORE = DocumentStore.inMemory();

  final WebTestClient http;

  OnSmallService(WebTestClient http) {
    this.http = http;
  }

  @DynamicPropertySource
  static void store(DynamicPropertyRegistry settings) {
    settings.add("spring.mongodb.uri", STORE::uri);
  }

  WebTestClient.RequestBodySpec post(String path) {
    return http.post()
        .uri(path)
        .header("Authorization", Tokens.of(DRAFTER))
        .contentType(MediaType.APPLICATION_JSON);
  }

  static WebTestClient.BodyContentSpec refused(
      WebTestClient.ResponseSpec answer, int status, String code) {
    return answer
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo(status)
        .jsonPath("$.code")
        .isEqualTo(code);
  }
}
