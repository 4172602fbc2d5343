package org.gongkai.feedback.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.feedback.appeal.Examples.NUMBER;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.bson.types.Binary;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.web.NewId;
import org.junit.jupiter.api.Test;

@Capability("F-01")
class QueryCodesTests {

  private final QueryCodes codes = new QueryCodes(Examples.codes());

  @Test
  void areShortUnguessableAndFreeOfLookalikes() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      String code = codes.code(NewId.random(), NUMBER);
      assertThat(code).matches("[2-9AC-HJKMNP-TV-Y]{10}").doesNotContain("S", "U", "Z");
      seen.add(code);
    }
    assertThat(seen).hasSize(500);
  }

  @Test
  void theSameRequestGetsTheSameCodeAgain() {
    NewId id = NewId.random();
    assertThat(codes.code(id, NUMBER)).isEqualTo(codes.code(id, NUMBER));
    assertThat(new QueryCodes(Examples.keys().codes()).code(id, NUMBER))
        .isNotEqualTo(codes.code(id, NUMBER));
  }

  @Test
  void openOnlyTheirOwnAppeal() {
    Appeal appeal = Examples.received(true);
    assertThat(codes.opens(appeal, NUMBER, "ABC")).isTrue();
    assertThat(codes.opens(appeal, NUMBER, " a-b c ")).isTrue();
    assertThat(codes.opens(appeal, NUMBER, "ABD")).isFalse();
    assertThat(codes.opens(appeal, NUMBER, "")).isFalse();
    assertThat(codes.opens(appeal, "20210622-000000", "ABC")).isFalse();
    assertThat(codes.opens(null, NUMBER, "ABC")).isFalse();
  }

  @Test
  void areNotInWhatIsKept() {
    Binary mark = codes.mark(NUMBER, "ABC2345678");
    assertThat(new String(mark.getData(), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("ABC2345678");
    assertThat(mark).isNotEqualTo(codes.mark("20210622-000000", "ABC2345678"));
  }

  @Test
  void numbersBearTheDayAndNoCounter() {
    LocalDate day = LocalDate.of(2026, 11, 22);
    NewId id = NewId.random();
    String number = AppealNumber.of(day, id, 0);
    assertThat(number).matches("20261122-[0-9A-HJKMNP-TV-Z]{6}");
    assertThat(AppealNumber.of(day, id, 0)).isEqualTo(number);
    assertThat(AppealNumber.of(day, id, 1)).isNotEqualTo(number);
  }
}
