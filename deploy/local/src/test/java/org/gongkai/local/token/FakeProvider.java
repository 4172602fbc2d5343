package org.gongkai.local.token;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** The identity provider's side of signing in, for one person whose password is "right". */
final class FakeProvider implements AutoCloseable {

  private final HttpServer server;
  private Map<String, String> asked = Map.of();
  private boolean signedIn;

  FakeProvider() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/oauth2/authorize", this::authorize);
    server.createContext("/login", this::login);
    server.createContext("/oauth2/token", this::token);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void authorize(HttpExchange exchange) throws IOException {
    asked = fields(exchange.getRequestURI().getRawQuery());
    String callback = asked.get("redirect_uri") + "?code=c0de&state=" + asked.get("state");
    redirect(exchange, signedIn ? callback : url() + "/login");
  }

  private void login(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("GET")) {
      exchange.getResponseHeaders().add("Set-Cookie", "session=1");
      answer(exchange, 200, "<input type=\"hidden\" name=\"_csrf\" value=\"t0ken\">");
      return;
    }
    Map<String, String> form = body(exchange);
    signedIn =
        "session=1".equals(exchange.getRequestHeaders().getFirst("Cookie"))
            && "t0ken".equals(form.get("_csrf"))
            && "right".equals(form.get("password"));
    redirect(exchange, signedIn ? "/oauth2/authorize?" + exchangeQuery() : "/login?error");
  }

  private String exchangeQuery() {
    return asked.entrySet().stream()
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining("&"))
        .replace(" ", "+");
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> form = body(exchange);
    String basic =
        "Basic "
            + Base64.getEncoder().encodeToString("partner:secret".getBytes(StandardCharsets.UTF_8));
    if ("client_credentials".equals(form.get("grant_type"))
        && basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      answer(exchange, 200, "{\"access_token\":\"token-of-partner\"}");
    } else if ("c0de".equals(form.get("code"))
        && new ProofKey(form.get("code_verifier"))
            .challenge()
            .equals(asked.get("code_challenge"))) {
      answer(exchange, 200, "{\"access_token\":\"token-of-drafter\"}");
    } else {
      answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
    }
  }

  private static Map<String, String> body(HttpExchange exchange) throws IOException {
    return fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  private static Map<String, String> fields(String form) {
    return Arrays.stream(form.split("&"))
        .map(field -> field.split("=", 2))
        .collect(
            Collectors.toMap(
                field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
  }

  private static void redirect(HttpExchange exchange, String location) throws IOException {
    exchange.getResponseHeaders().add("Location", location);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
