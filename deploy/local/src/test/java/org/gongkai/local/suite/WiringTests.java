package org.gongkai.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import org.gongkai.local.data.DataDirectory;
import org.gongkai.local.data.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WiringTests {

  @Test
  void everyoneListensOnAPortOfItsOwnAndTheGatewayOnTheChosenOne() {
    Wiring wiring = Wiring.of(options(true, null, null, null));

    assertThat(new HashSet<>(wiring.ports().values())).hasSize(Part.values().length);
    assertThat(wiring.port(Part.GATEWAY)).isEqualTo(8080);
  }

  @Test
  void aServiceIsToldWhereTheOthersAre() {
    Wiring wiring = Wiring.of(options(true, null, null, null));

    assertThat(wiring.environment(Part.TASK))
        .containsEntry("GONGKAI_MONGODB_URI", "mongodb://127.0.0.1:" + wiring.storePort())
        .containsEntry("GONGKAI_KAFKA_BOOTSTRAP", "127.0.0.1:" + wiring.brokerPort())
        .containsEntry(
            "GONGKAI_REGISTRY_URL", "http://127.0.0.1:" + wiring.port(Part.REGISTRY) + "/eureka/")
        .containsEntry("GONGKAI_ISSUER_URI", "http://127.0.0.1:8080")
        .containsEntry("GONGKAI_HOST", "127.0.0.1")
        .containsEntry("GONGKAI_SECRETS", "/data/secrets")
        .doesNotContainKey("GONGKAI_IDENTITY_URI");
  }

  @Test
  void onlyTheGatewayKnowsLimitsAndTheLoginPage() {
    Map<String, String> gateway =
        Wiring.of(options(false, null, null, null)).environment(Part.GATEWAY);

    assertThat(gateway)
        .containsEntry("GONGKAI_LIMITS", "false")
        .containsKey("GONGKAI_IDENTITY_URI");
  }

  @Test
  void theSiteIsThatOfTheDemoCountyAndIndexAndDumpsLieWithTheData() {
    Wiring wiring = Wiring.of(options(true, null, null, null));

    assertThat(wiring.environment(Part.GATEWAY)).containsEntry("GONGKAI_SITE_NAME", "望川县政务公开");
    assertThat(wiring.environment(Part.DISCLOSURE))
        .containsEntry("GONGKAI_INDEX_DIR", "/data/index")
        .containsEntry("GONGKAI_DUMP_DIR", "/data/dumps")
        .containsEntry("GONGKAI_SITE_NAME", "望川县政务公开")
        .containsEntry("GONGKAI_SITE_ORIGIN", wiring.options().url());
  }

  @Test
  void realInfrastructureTakesThePlaceOfTheEmbedded() {
    Wiring wiring =
        Wiring.of(options(true, "mongodb://db/", "kafka:9092", URI.create("https://id.example/")));

    assertThat(wiring.parts()).doesNotContain(Part.IDENTITY);
    assertThat(wiring.environment(Part.GATEWAY))
        .containsEntry("GONGKAI_MONGODB_URI", "mongodb://db/")
        .containsEntry("GONGKAI_KAFKA_BOOTSTRAP", "kafka:9092")
        .containsEntry("GONGKAI_ISSUER_URI", "https://id.example/")
        .containsEntry("GONGKAI_JWK_SET_URI", "https://id.example/keys")
        .doesNotContainKey("GONGKAI_IDENTITY_URI");
  }

  @Test
  void refusesHalfAnIdentityProviderAndImpossiblePorts() {
    DataDirectory data = new DataDirectory(Path.of("/data"));

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() ->
            new SuiteOptions(
                data, 8080, true, true, null, null, URI.create("https://id.example/"), null))
        .withMessageContaining("--jwk-set-uri");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> new SuiteOptions(data, 70_000, true, true, null, null, null, null))
        .withMessageContaining("65535");
  }

  private static SuiteOptions options(
      boolean limits, @Nullable String mongodb, @Nullable String kafka, @Nullable URI issuer) {
    return new SuiteOptions(
        new DataDirectory(Path.of("/data")),
        8080,
        limits,
        true,
        mongodb,
        kafka,
        issuer,
        issuer == null ? null : issuer.resolve("keys"));
  }
}
