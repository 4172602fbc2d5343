package org.gongkai.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.gongkai.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

class IdempotencyTests extends OnSmallService {

  private static final AtomicInteger KEYS = new AtomicInteger();

  private final MongoClient store;

  IdempotencyTests(@Autowired WebTestClient http, @Autowired MongoClient store) {
    super(http);
    this.store = store;
  }

  @Test
  void givesTheFirstAnswerAgain() {
    String key = freshKey();
    EntityExchangeResult<String> first = answer(letter(key, "一"));
    EntityExchangeResult<String> second = answer(letter(key, "一"));
    assertThat(first.getStatus().value()).isEqualTo(201);
    assertThat(second.getStatus()).isEqualTo(first.getStatus());
    assertThat(second.getResponseBody()).isEqualTo(first.getResponseBody());
    assertThat(second.getResponseHeaders().getLocation())
        .isEqualTo(first.getResponseHeaders().getLocation());
    assertThat(second.getResponseHeaders().getETag()).isEqualTo("\"1\"");
    assertThat(second.getResponseHeaders().getContentType())
        .isEqualTo(first.getResponseHeaders().getContentType());
    assertThat(first.getResponseHeaders().getFirst("Idempotency-Replayed")).isNull();
    assertThat(second.getResponseHeaders().getFirst("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void doesTheWorkEachTimeWithoutAKey() {
    assertThat(answer(post("/api/notes/letters").bodyValue(note("一")).exchange()).getResponseBody())
        .isNotEqualTo(
            answer(post("/api/notes/letters").bodyValue(note("一")).exchange()).getResponseBody());
  }

  @Test
  void refusesTheSameKeyForAnotherBody() {
    String key = freshKey();
    assertThat(answer(letter(key, "一")).getStatus().value()).isEqualTo(201);
    refused(letter(key, "二"), 422, "IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void keepsTheKeysOfCallersApart() {
    String key = freshKey();
    String drafters = answer(letter(key, "一")).getResponseBody();
    WebTestClient.ResponseSpec citizens =
        http.post()
            .uri("/api/notes/letters")
            .header("Idempotency-Key", key)
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue(note("二"))
            .exchange();
    assertThat(answer(citizens).getResponseBody()).isNotEqualTo(drafters);
  }

  @Test
  void doesParallelDuplicatesOnce() {
    String key = freshKey();
    List<String> answers =
        IntStream.range(0, 6)
            .parallel()
            .mapToObj(attempt -> answer(letter(key, "slow")).getResponseBody())
            .distinct()
            .toList();
    assertThat(answers).hasSize(1);
  }

  @Test
  void forgetsAFailureAndKeepsTheIdForTheNextAttempt() {
    String key = freshKey();
    int next = SmallService.NoteController.CREATIONS.get() + 1;
    refused(letter(key, "fail " + next), 500, "INTERNAL_ERROR");
    EntityExchangeResult<String> second = answer(letter(key, "fail " + next));
    assertThat(second.getStatus().value()).isEqualTo(201);
    URI place = second.getResponseHeaders().getLocation();
    assertThat(place.getPath()).matches("/api/notes/[0-9a-hjkmnp-tv-z]{26}");
  }

  @Test
  void forgetsARefusal() {
    String key = freshKey();
    refused(
        post("/api/notes/letters").header("Idempotency-Key", key).bodyValue("{").exchange(),
        400,
        "MALFORMED_REQUEST");
    assertThat(answer(letter(key, "一")).getStatus().value()).isEqualTo(201);
  }

  @Test
  void repeatsAFormWhateverItsBoundary() {
    String key = freshKey();
    String first = answer(upload(key, "content")).getResponseBody();
    assertThat(first).endsWith(" 台账.txt 7");
    assertThat(answer(upload(key, "content")).getResponseBody()).isEqualTo(first);
    refused(upload(key, "changed"), 422, "IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void refusesBadKeys() {
    for (String key : List.of("", "x".repeat(81))) {
      refused(letter(key, "一"), 400, "MALFORMED_REQUEST");
    }
  }

  @Test
  void refusesABodyOfAKindThatIsNone() {
    for (String type : List.of("nonsense", "text/", ";charset=x")) {
      refused(
          http.post()
              .uri("/api/notes/letters")
              .header("Authorization", Tokens.of(DRAFTER))
              .header("Idempotency-Key", freshKey())
              .header("Content-Type", type)
              .exchange(),
          415,
          "UNSUPPORTED_MEDIA_TYPE");
    }
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    refused(
        post("/api/notes/plain")
            .contentType(MediaType.TEXT_PLAIN)
            .header("Idempotency-Key", freshKey())
            .bodyValue("x".repeat(5 * 1024 * 1024))
            .exchange(),
        413,
        "TOO_LARGE");
  }

  @Test
  void hidesAnswersFromWhoReadsTheStore() {
    String key = freshKey();
    assertThat(answer(letter(key, "Geheimnis")).getStatus().value()).isEqualTo(201);
    List<Document> all =
        Flux.from(store.getDatabase("notes").getCollection("idempotency").find())
            .collectList()
            .block();
    assertThat(all).isNotEmpty();
    for (Document one : all) {
      byte[] answer = one.get("answer", Binary.class).getData();
      assertThat(new String(answer, StandardCharsets.UTF_8)).doesNotContain("Geheimnis");
      assertThat(one.toJson()).doesNotContain("Geheimnis").doesNotContain(key);
    }
  }

  private WebTestClient.ResponseSpec letter(String key, String title) {
    return post("/api/notes/letters")
        .header("Idempotency-Key", key)
        .bodyValue(note(title))
        .exchange();
  }

  private WebTestClient.ResponseSpec upload(String key, String content) {
    MultipartBodyBuilder form = new MultipartBodyBuilder();
    form.part("file", new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)))
        .filename("台账.txt");
    return http.post()
        .uri("/api/notes/files")
        .header("Authorization", Tokens.of(DRAFTER))
        .header("Idempotency-Key", key)
        .contentType(MediaType.MULTIPART_FORM_DATA)
        .bodyValue(form.build())
        .exchange();
  }

  private static EntityExchangeResult<String> answer(WebTestClient.ResponseSpec answer) {
    return answer.expectBody(String.class).returnResult();
  }

  private static String note(String title) {
    return "{\"title\":\"" + title + "\"}";
  }

  private static String freshKey() {
    return "attempt-" + KEYS.incrementAndGet();
  }
}
