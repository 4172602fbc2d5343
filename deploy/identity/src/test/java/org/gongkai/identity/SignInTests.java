package org.gongkai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SignInTests {

  private static final String ISSUER = "http://127.0.0.1:8080";
  private static final String CALLBACK = ISSUER + "/login/callback";
  private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-ok";

  @TempDir static Path secrets;
  @LocalServerPort private int port;
  private Browser browser;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("GONGKAI_SECRETS", secrets::toString);
    registry.add("GONGKAI_ISSUER_URI", () -> ISSUER);
  }

  @BeforeEach
  void open() {
    browser = new Browser(port);
  }

  @Test
  void describesItselfUnderThePublicOrigin() throws Exception {
    JsonNode description = json(browser.get("/.well-known/openid-configuration"));

    assertThat(description.get("issuer").asString()).isEqualTo(ISSUER);
    assertThat(description.get("token_endpoint").asString()).isEqualTo(ISSUER + "/oauth2/token");
  }

  @Test
  @Capability({"P-04", "P-09"})
  void signsAPersonInWithACodeAndItsProof() throws Exception {
    String code = code(authorize(challenge()), "drafter");

    HttpResponse<String> answer = exchange(code, VERIFIER);

    JsonNode token = json(answer);
    assertThat(token.get("expires_in").asInt()).isBetween(7100, 7200);
    JWTClaimsSet claims = verified(token.get("access_token").asString());
    assertThat(claims.getIssuer()).isEqualTo(ISSUER);
    assertThat(claims.getSubject()).isEqualTo("drafter");
    assertThat(claims.getStringClaim("name")).isEqualTo("沈言");
    assertThat(claims.getStringClaim("unit")).isEqualTo("wangchuan-education");
    assertThat(claims.getStringListClaim("roles")).containsExactly("DRAFTER");
    assertThat(verified(token.get("id_token").asString()).getStringClaim("name")).isEqualTo("沈言");
    assertThat(token.has("refresh_token")).isFalse();
  }

  @Test
  void remembersTheSignInForASilentRenewal() throws Exception {
    code(authorize(challenge()), "signer");

    var silent = new HashMap<>(challenge());
    silent.put("prompt", "none");
    silent.put("redirect_uri", ISSUER + "/login/silent");

    assertThat(location(authorize(silent))).startsWith(ISSUER + "/login/silent?code=");
  }

  @Test
  void saysSilentlyThatASignInIsNeeded() throws Exception {
    var silent = new HashMap<>(challenge());
    silent.put("prompt", "none");

    assertThat(location(authorize(silent))).startsWith(CALLBACK + "?error=login_required");
  }

  @Test
  void refusesToBeginWithoutAProof() throws Exception {
    browser.signIn("drafter", password("drafter"));

    HttpResponse<String> answer = authorize(Map.of());

    assertThat(location(answer))
        .startsWith(CALLBACK + "?error=invalid_request")
        .contains("code_challenge");
  }

  @Test
  void refusesACodeWithoutTheRightProof() throws Exception {
    String code = code(authorize(challenge()), "drafter");

    HttpResponse<String> answer =
        exchange(code, "another-verifier-of-at-least-forty-three-characters");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("error").asString()).isEqualTo("invalid_grant");
  }

  @Test
  void leadsNobodyToAnotherSite() throws Exception {
    var elsewhere = new HashMap<>(challenge());
    elsewhere.put("redirect_uri", "http://evil.test/login/callback");

    assertThat(authorize(elsewhere).statusCode()).isEqualTo(400);
  }

  @Test
  void saysInChineseThatThePasswordIsWrong() throws Exception {
    HttpResponse<String> refused = browser.signIn("handler", "wrong");

    assertThat(location(refused)).endsWith("/login?error");
    assertThat(browser.get("/login?error").body()).contains("用户名或密码不正确");
  }

  @Test
  void locksAnAccountThatIsGuessedAt() throws Exception {
    for (int i = 0; i < 5; i++) {
      browser.signIn("auditor", "wrong");
    }

    assertThat(location(browser.signIn("auditor", password("auditor")))).endsWith("/login?error");
    assertThat(browser.get("/login?error").body()).contains("账号已暂时锁定");
  }

  @Test
  void takesNoFormFromAnotherSite() throws Exception {
    HttpResponse<String> answer =
        browser.post("/login", Map.of("username", "drafter", "password", password("drafter")));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void showsAPageThatNeedsNothingElse() throws Exception {
    HttpResponse<String> page = browser.get("/login");

    assertThat(page.body())
        .contains("lang=\"zh-CN\"", "<label for=\"username\">", "<label for=\"password\">")
        .doesNotContain("<script", "http://", "https://", "{{");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
  }

  @Test
  void goesToThePortalAfterASignInOfItsOwn() throws Exception {
    assertThat(location(browser.signIn("office", password("office")))).isEqualTo(ISSUER + "/");
  }

  @Test
  void signsOut() throws Exception {
    browser.signIn("leader", password("leader"));

    HttpResponse<String> answer =
        browser.post("/logout", Map.of("_csrf", Browser.csrf(browser.get("/logout").body())));

    assertThat(location(answer)).endsWith("/login?logout");
    assertThat(browser.get("/login?logout").body()).contains("您已安全退出");
    assertThat(location(authorize(challenge()))).endsWith("/login");
  }

  @Test
  @Capability("P-02")
  void givesASystemATokenOfItsOwn() throws Exception {
    HttpResponse<String> answer = clientToken(clientSecret());

    JWTClaimsSet claims = verified(json(answer).get("access_token").asString());
    assertThat(claims.getSubject()).isEqualTo("partner");
    assertThat(claims.getStringClaim("unit")).isEqualTo("wangchuan");
    assertThat(claims.getStringClaim("name")).isNotBlank();
    assertThat(claims.getStringListClaim("roles")).isEqualTo(List.of("SYSTEM"));
    assertThat(claims.getStringListClaim("scope"))
        .containsExactlyInAnyOrder("gongkai.read", "gongkai.write");
  }

  @Test
  void refusesASystemWithTheWrongSecret() throws Exception {
    HttpResponse<String> answer = clientToken("wrong");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(json(answer).get("error").asString()).isEqualTo("invalid_client");
  }

  @Test
  void isHealthy() throws Exception {
    assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
    assertThat(browser.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> authorize(Map<String, String> more) throws Exception {
    Map<String, String> parameters =
        new HashMap<>(
            Map.of(
                "response_type", "code",
                "client_id", "portal",
                "scope", "openid profile gongkai.read gongkai.write",
                "state", "xyz",
                "redirect_uri", CALLBACK));
    parameters.putAll(more);
    return browser.get("/oauth2/authorize?" + Browser.encode(parameters));
  }

  private String code(HttpResponse<String> toLogin, String person) throws Exception {
    assertThat(location(toLogin)).endsWith("/login");
    HttpResponse<String> back = browser.signIn(person, password(person));
    String callback = location(browser.get(location(back)));
    assertThat(callback).startsWith(CALLBACK + "?code=").contains("state=xyz");
    Matcher code = Pattern.compile("code=([^&]+)").matcher(callback);
    assertThat(code.find()).isTrue();
    return code.group(1);
  }

  private HttpResponse<String> exchange(String code, String verifier) throws Exception {
    return browser.post(
        "/oauth2/token",
        Map.of(
            "grant_type", "authorization_code",
            "client_id", "portal",
            "redirect_uri", CALLBACK,
            "code", code,
            "code_verifier", verifier));
  }

  private HttpResponse<String> clientToken(String secret) throws Exception {
    String basic =
        Base64.getEncoder().encodeToString(("partner:" + secret).getBytes(StandardCharsets.UTF_8));
    return browser.post(
        "/oauth2/token",
        Map.of("grant_type", "client_credentials", "scope", "gongkai.read gongkai.write"),
        "Authorization",
        "Basic " + basic);
  }

  private JWTClaimsSet verified(String token) throws Exception {
    var keys = JWKSet.parse(browser.get("/oauth2/jwks").body());
    assertThat(keys.toString()).doesNotContain("\"d\"");
    var signed = SignedJWT.parse(token);
    var key = keys.getKeyByKeyId(signed.getHeader().getKeyID()).toRSAKey();
    assertThat(signed.verify(new RSASSAVerifier(key))).isTrue();
    return signed.getJWTClaimsSet();
  }

  private static Map<String, String> challenge() throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
    return Map.of(
        "code_challenge",
        Base64.getUrlEncoder().withoutPadding().encodeToString(hash),
        "code_challenge_method",
        "S256");
  }

  private static String password(String person) throws Exception {
    return read("people.json").get(person).asString();
  }

  private static String clientSecret() throws Exception {
    return read("clients.json").get("partner").asString();
  }

  private static JsonNode read(String file) throws Exception {
    return JsonMapper.shared().readTree(Files.readString(secrets.resolve(file)));
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  private static String location(HttpResponse<?> response) {
    return response.headers().firstValue("Location").orElse("none, but " + response.statusCode());
  }
}
