package org.gongkai.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser: keeps cookies, follows no redirect by itself. */
final class Browser {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String origin;

  Browser(int port) {
    this.origin = "http://127.0.0.1:" + port;
  }

  HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return send(request(address).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
  }

  HttpResponse<String> post(String address, Map<String, String> form, String... headers)
      throws IOException, InterruptedException {
    var request =
        request(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encode(form)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /** Fills in the page as it is, hidden fields included. */
  HttpResponse<String> signIn(String name, String password)
      throws IOException, InterruptedException {
    return post(
        "/login",
        Map.of("username", name, "password", password, "_csrf", csrf(get("/login").body())));
  }

  static String csrf(String page) {
    Matcher matcher = CSRF.matcher(page);
    if (!matcher.find()) {
      throw new AssertionError("no form: " + page);
    }
    return matcher.group(1);
  }

  static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(entry ->
            entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(
        URI.create(address.startsWith("http") ? address : origin + address));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
