package org.gongkai.local.token;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.local.data.Refused;
import tools.jackson.databind.json.JsonMapper;

/**
 * The identity provider behind the suite's address, spoken to as a browser and as a program would.
 */
final class Provider {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
  private static final int REDIRECTS = 5;

  private final String origin;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(LIMIT)
          .build();

  Provider(String origin) {
    this.origin = origin;
  }

  /** Authorization code with PKCE, through the login page. */
  String signIn(String name, String password) {
    ProofKey proof = ProofKey.random();
    String callback = origin + "/login/callback";
    String authorize =
        origin
            + "/oauth2/authorize?"
            + form(
                Map.of(
                    "response_type",
                    "code",
                    "client_id",
                    "portal",
                    "redirect_uri",
                    callback,
                    "scope",
                    "openid profile",
                    "state",
                    ProofKey.random().verifier(),
                    "code_challenge",
                    proof.challenge(),
                    "code_challenge_method",
                    "S256"));
    send(page(authorize));
    String csrf = find(CSRF, send(page(origin + "/login")).body(), "the login page has no form");
    HttpResponse<String> answer =
        send(
            post("/login", Map.of("username", name, "password", password, "_csrf", csrf))
                .header("Accept", "text/html"));
    String code = follow(answer, callback, name);
    return token(
        post(
            "/oauth2/token",
            Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "portal",
                "code",
                code,
                "redirect_uri",
                callback,
                "code_verifier",
                proof.verifier())));
  }

  /** Client credentials. */
  String clientToken(String client, String secret) {
    String basic =
        Base64.getEncoder()
            .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    return token(
        post("/oauth2/token", Map.of("grant_type", "client_credentials"))
            .header("Authorization", "Basic " + basic));
  }

  private String follow(HttpResponse<String> answer, String callback, String name) {
    HttpResponse<String> current = answer;
    for (int hop = 0; hop < REDIRECTS; hop++) {
      String location = current.headers().firstValue("Location").orElse("");
      if (location.startsWith(callback)) {
        return find(CODE, location, "the provider gave no code");
      }
      if (location.isEmpty() || location.contains("/login?error")) {
        break;
      }
      current = send(page(URI.create(origin).resolve(location).toString()));
    }
    throw new Refused(
        "The identity provider did not let " + name + " in (status " + current.statusCode() + ").");
  }

  private String token(HttpRequest.Builder request) {
    HttpResponse<String> answer = send(request);
    if (answer.statusCode() != 200) {
      throw new Refused(
          "The identity provider gave no token: " + answer.statusCode() + " " + answer.body());
    }
    return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(LIMIT).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException unreachable) {
      throw new Refused(
          "The suite at " + origin + " does not answer: " + unreachable + ".", unreachable);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new Refused("Interrupted while asking " + origin + " for a token.", hurried);
    }
  }

  private static HttpRequest.Builder page(String uri) {
    return HttpRequest.newBuilder(URI.create(uri)).header("Accept", "text/html");
  }

  private HttpRequest.Builder post(String path, Map<String, String> fields) {
    return HttpRequest.newBuilder(URI.create(origin + path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form(fields)));
  }

  private static String form(Map<String, String> fields) {
    return new TreeMap<>(fields)
        .entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
  }

  private static String find(Pattern pattern, String text, String otherwise) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new Refused("Signing in failed: " + otherwise + ".");
    }
    return matcher.group(1);
  }
}
