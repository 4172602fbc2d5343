package org.gongkai.platform.web;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.gongkai.platform.test.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The service's own decoder against an issuer that comes late, and a store that never comes. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    classes = SmallService.class,
    properties = {
      OnSmallService.NOTES,
      "spring.mongodb.uri=mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=300&connectTimeoutMS=300"
    })
@AutoConfigureWebTestClient
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecurityTests {

  private static final RSAKey KEY = Tokens.newKey();
  private static final HttpServer ISSUER = unstarted();

  private final WebTestClient http;

  SecurityTests(@Autowired WebTestClient http) {
    this.http = http;
  }

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry settings) {
    settings.add("GONGKAI_ISSUER_URI", () -> Tokens.ISSUER);
    settings.add(
        "GONGKAI_JWK_SET_URI", () -> "http://127.0.0.1:" + ISSUER.getAddress().getPort() + "/jwks");
  }

  @AfterAll
  static void stop() {
    ISSUER.stop(0);
  }

  @Test
  @Order(1)
  void startsAndAnswers401WithoutIssuer() {
    OnSmallService.refused(http.get().uri("/api/notes/private").exchange(), 401, "UNAUTHENTICATED");
    http.get().uri("/api/notes/public/one").exchange().expectStatus().isOk();
  }

  @Test
  @Order(2)
  void trustsTheIssuersKeyOnceItIsThere() {
    ISSUER.start();
    present(Tokens.signed(claims().build(), KEY)).expectStatus().isOk();
  }

  @Test
  @Order(3)
  void refusesAnExpiredToken() {
    Date past = Date.from(Instant.now().minusSeconds(120));
    refused(Tokens.signed(claims().expirationTime(past).build(), KEY));
  }

  @Test
  @Order(3)
  void refusesAForeignIssuer() {
    refused(Tokens.signed(claims().issuer("http://elsewhere.test").build(), KEY));
  }

  @Test
  @Order(3)
  void refusesAForeignKey() {
    refused(Tokens.signed(claims().build(), Tokens.newKey()));
  }

  @Test
  @Order(3)
  void refusesAnUnsignedToken() {
    refused(new PlainJWT(claims().build()).serialize());
  }

  @Test
  @Order(3)
  void refusesATokenWithoutSubject() {
    refused(Tokens.signed(claims().subject(null).build(), KEY));
    refused(Tokens.signed(claims().subject(" ").build(), KEY));
  }

  @Test
  @Order(3)
  void refusesRubbish() {
    refused("rubbish");
    refused("a.b.c");
  }

  @Test
  @Order(3)
  void keepsHealthOpenAndTheRestOfOperationsShut() {
    http.get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
    OnSmallService.refused(http.get().uri("/actuator/env").exchange(), 401, "UNAUTHENTICATED");
  }

  @Test
  @Order(3)
  void answers503WhileTheStoreIsAway() {
    WebTestClient.ResponseSpec answer =
        http.post()
            .uri("/api/notes/letters")
            .header("Idempotency-Key", "one")
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue("{\"title\":\"一\"}")
            .exchange();
    answer.expectHeader().valueEquals("Retry-After", "5");
    OnSmallService.refused(answer, 503, "SERVICE_UNAVAILABLE");
  }

  private void refused(String token) {
    OnSmallService.refused(present(token), 401, "UNAUTHENTICATED");
  }

  private WebTestClient.ResponseSpec present(String token) {
    return http.get()
        .uri("/api/notes/private")
        .header("Authorization", "Bearer " + token)
        .exchange();
  }

  private static JWTClaimsSet.Builder claims() {
    return Tokens.claims(OnSmallService.DRAFTER);
  }

  /** Bound, so that the port is known, but not answering. */
  private static HttpServer unstarted() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      byte[] keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
      server.createContext(
          "/jwks",
          exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
          });
      return server;
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
