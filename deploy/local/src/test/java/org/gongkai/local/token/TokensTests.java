package org.gongkai.local.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.local.data.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTests {

  @TempDir private Path secrets;
  private FakeProvider provider;

  @BeforeEach
  void start() throws IOException {
    provider = new FakeProvider();
    Files.writeString(
        secrets.resolve("people.json"), "{\"drafter\":\"right\",\"signer\":\"wrong\"}");
    Files.writeString(secrets.resolve("clients.json"), "{\"partner\":\"secret\"}");
  }

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void aPersonSignsInWithCodeAndProofKey() {
    assertThat(Tokens.of(provider.url(), secrets).of("drafter")).isEqualTo("token-of-drafter");
  }

  @Test
  void aSystemShowsItsSecret() {
    assertThat(Tokens.of(provider.url(), secrets).of("partner")).isEqualTo("token-of-partner");
  }

  @Test
  void aWrongPasswordIsSaidInASentence() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> Tokens.of(provider.url(), secrets).of("signer"))
        .withMessageContaining("did not let signer in");
  }

  @Test
  void anUnknownNameIsAnsweredWithTheKnownOnes() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> Tokens.of(provider.url(), secrets).of("mayor"))
        .withMessage("Nobody is called mayor; there are drafter, partner, signer.");
  }

  @Test
  void aSuiteWithAnotherProviderHasNoDemoPeople() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> Tokens.of(provider.url(), secrets.resolve("none")).of("drafter"))
        .withMessageContaining("ask its identity provider");
  }

  @Test
  void aSuiteThatDoesNotAnswerIsSaidInASentence() {
    provider.close();

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> Tokens.of(provider.url(), secrets).of("drafter"))
        .withMessageContaining("does not answer");
  }
}
