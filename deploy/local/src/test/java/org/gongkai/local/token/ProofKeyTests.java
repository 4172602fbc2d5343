package org.gongkai.local.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProofKeyTests {

  @Test
  void makesTheChallengeOfTheStandardsExample() {
    assertThat(new ProofKey("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").challenge())
        .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
  }

  @Test
  void isNeverTheSameTwice() {
    assertThat(ProofKey.random()).isNotEqualTo(ProofKey.random());
    assertThat(ProofKey.random().verifier()).hasSize(43);
  }
}
