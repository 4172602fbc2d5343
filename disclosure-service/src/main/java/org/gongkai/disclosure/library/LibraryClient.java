package org.gongkai.disclosure.library;

import io.netty.channel.ChannelOption;
import java.util.Set;
import org.gongkai.disclosure.library.Outcome.Fate;
import org.gongkai.platform.text.TextForm;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks with the library over HTTP. Redirects are not followed: a token goes to one address. */
@Component
class LibraryClient {

  /** Of the client's own refusals, those that pass by themselves. */
  private static final Set<Integer> PASSING = Set.of(401, 403, 404, 408, 425, 429);

  private static final int MOST = 500;
  private static final int ANSWER = 256 * 1024;

  private final LibraryProperties settings;
  private final JsonMapper json;
  private final WebClient http;

  LibraryClient(LibraryProperties settings, JsonMapper json) {
    this.settings = settings;
    this.json = json;
    HttpClient client =
        HttpClient.create()
            .responseTimeout(settings.timeout())
            .option(
                ChannelOption.CONNECT_TIMEOUT_MILLIS,
                Math.toIntExact(settings.timeout().toMillis()));
    this.http =
        WebClient.builder()
            .clientConnector(new ReactorClientHttpConnector(client))
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(ANSWER))
            .build();
  }

  /** Tells it once; told twice, the library knows it by the key. No failure of its own. */
  Mono<Outcome> tell(Message message) {
    return Mono.fromCallable(() -> json.writeValueAsBytes(message))
        .flatMap(body ->
            http.post()
                .uri(settings.address())
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> identify(headers, message))
                .bodyValue(body)
                .exchangeToMono(this::outcome)
                .onErrorResume(
                    failed -> Mono.just(new Outcome(Fate.LATER, "未能连接：" + reason(failed)))));
  }

  private void identify(HttpHeaders headers, Message message) {
    headers.set("Idempotency-Key", message.id() + "-" + message.revision());
    if (!settings.token().isBlank()) {
      headers.setBearerAuth(settings.token().strip());
    }
  }

  private Mono<Outcome> outcome(ClientResponse answer) {
    HttpStatusCode status = answer.statusCode();
    return answer
        .bodyToMono(String.class)
        .defaultIfEmpty("")
        .map(body -> {
          if (status.value() == 202) {
            return new Outcome(Fate.TAKEN, word(body, "receipt"));
          }
          if (status.is2xxSuccessful()) {
            return new Outcome(Fate.ACCEPTED, word(body, "receipt"));
          }
          boolean lasting = status.is4xxClientError() && !PASSING.contains(status.value());
          String why = word(body, "detail");
          String said = "HTTP " + status.value() + (why == null ? "" : "：" + why);
          return new Outcome(lasting ? Fate.REFUSED : Fate.LATER, said);
        });
  }

  /** A text of the answer, if it is an object that has it. */
  private @Nullable String word(String body, String name) {
    try {
      JsonNode found = json.readTree(body).path(name);
      return found.isString() || found.isNumber() ? cut(found.asString()) : null;
    } catch (JacksonException unreadable) {
      return null;
    }
  }

  private static String reason(Throwable failed) {
    Throwable cause = NestedExceptionUtils.getMostSpecificCause(failed);
    return cut(String.valueOf(cause.getMessage() == null ? cause : cause.getMessage()));
  }

  private static String cut(String text) {
    return TextForm.beginning(text.replaceAll("\\p{Cntrl}+", " ").strip(), MOST);
  }
}
