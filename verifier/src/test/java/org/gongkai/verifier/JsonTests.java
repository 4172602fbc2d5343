package org.gongkai.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTests {

  @Test
  void writesWhatItReadInOneSpelling() {
    String read =
        " {\"b\" : [1, -2.50e+3, true, null, {\"z\": \"\", \"y\": []}], \"a\": \"\\u4e2d\\/\\n\\u001F\\uD83D\\uDE00\", \"n\": null} ";
    assertThat(Canonical.write(Json.read(read)))
        .isEqualTo("{\"a\":\"中/\\n\\u001F\uD83D\uDE00\",\"b\":[1,-2.50e+3,true,null,{}]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1,]",
        "{\"a\":1,}",
        "{\"a\":1 \"b\":2}",
        "01",
        "1.",
        "tru",
        "\"\t\"",
        "\"\\x\"",
        "\"\\u12\"",
        "{\"a\":1,\"a\":2}",
        "1 2",
        "{a:1}",
        "nul",
        "\""
      })
  void refusesWhatIsNotJson(String text) {
    assertThatThrownBy(() -> Json.read(text)).isInstanceOf(Unreadable.class);
  }

  @Test
  void refusesADepthThatNoReceiptHas() {
    assertThatThrownBy(() -> Json.read("[".repeat(100_000))).isInstanceOf(Unreadable.class);
  }
}
