package org.gongkai.task.assessment.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

@Capability("T-13")
class SchemeCheckTests {

  private static final String SOUND =
      """
      {"year": 2021, "kind": "YEARLY", "title": "方案", "weightInGovernmentPerformance": 4.00, "total": 100,
       "indicators": [
        {"code": "A", "name": "主动公开", "weight": 60, "children": [
         {"code": "A1", "name": "按时", "weight": 39.99, "facts": [{"kind": "ITEM"}], "rule": {"method": "RATIO"}},
         {"code": "A2", "name": "培训", "weight": 20.01, "facts": [{"kind": "ACTIVITY", "variants": ["TRAINING"]}],
          "rule": {"method": "COUNT", "required": 2}}]},
        {"code": "B", "name": "公眾參與情况", "weight": 30, "facts": [{"kind": "APPEAL"}],
         "rule": {"method": "THRESHOLD", "measure": "RATE", "steps": [{"atLeast": 60, "points": 10}, {"atLeast": 90, "points": 30}]}},
        {"code": "C", "name": "组织领导", "weight": 10, "source": "MANUAL", "rule": {"method": "MANUAL"}}]}
      """;

  @Test
  void takesASoundSchemeAndKeepsItAsWritten() {
    assertThat(problems(SOUND)).isEmpty();
    SchemeContent content = content(SOUND);
    Scheme draft =
        Scheme.draft("s", "county", content.head(), IndicatorTree.listed(content.indicators()));
    assertThat(draft.indicators())
        .extracting(Indicator::code)
        .containsExactly("A", "A1", "A2", "B", "C");
    assertThat(SchemeContent.of(draft).indicators()).hasSize(3);
    assertThat(SchemeCheck.of(SchemeContent.of(draft), null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"weightInGovernmentPerformance\": 4.00 | \"weightInGovernmentPerformance\": 3.99 | /weightInGovernmentPerformance",
        "\"weightInGovernmentPerformance\": 4.00 | \"weightInGovernmentPerformance\": 3.9999 | /weightInGovernmentPerformance",
        "\"weightInGovernmentPerformance\": 4.00, | '' | /weightInGovernmentPerformance",
        "39.99 | 39.98 | /indicators/0/children",
        "\"total\": 100 | \"total\": 100.01 | /indicators",
        "\"code\": \"A2\" | \"code\": \"A1\" | /indicators/0/children/1/code",
        "\"code\": \"A2\" | \"code\": \"一\" | /indicators/0/children/1/code",
        "\"name\": \"按时\" | \"name\": \" \" | /indicators/0/children/0/name",
        "\"kind\": \"ITEM\" | \"kind\": \"WEATHER\" | /indicators/0/children/0/facts/0/kind",
        "39.99 | 0 | /indicators/0/children/0/weight",
        "39.99 | -1 | /indicators/0/children/0/weight",
        "39.99 | 39.990001 | /indicators/0/children/0/weight",
        "39.99 | 1e-400 | /indicators/0/children/0/weight",
        "39.99 | 1e400 | /indicators/0/children/0/weight",
        "\"required\": 2 | \"required\": 0 | /indicators/0/children/1/rule/required",
        "\"points\": 30} | \"points\": 30.01} | /indicators/1/rule/steps/1/points",
        "\"atLeast\": 60 | \"atLeast\": 90 | /indicators/1/rule/steps/1/atLeast",
        "\"source\": \"MANUAL\", | \"source\": \"AUTO\", | /indicators/2/source",
        "公眾參與情况 | 互动 | /indicators",
        "\"rule\": {\"method\": \"MANUAL\"} | \"appliesTo\": [\"MOON\"] | /indicators/2/appliesTo/0",
      })
  void pointsAtEveryFault(String right, String wrong, String pointer) {
    assertThat(problems(SOUND.replace(right.strip(), wrong.strip())))
        .extracting(FieldProblem::pointer)
        .contains(pointer);
  }

  @Test
  void refusesAFifthLevel() {
    String deep =
        """
        {"year": 2021, "kind": "OWN", "title": "方案", "total": 10, "indicators": [{"code": "A", "name": "a", "weight": 10,
         "children": [{"code": "B", "name": "b", "weight": 10, "children": [{"code": "C", "name": "c", "weight": 10,
         "children": [{"code": "D", "name": "d", "weight": 10, "children": [{"code": "E", "name": "e", "weight": 10,
         "rule": {"method": "MANUAL"}}]}]}]}]}]}
        """;
    assertThat(problems(deep))
        .extracting(FieldProblem::pointer)
        .containsExactly("/indicators/0/children/0/children/0/children/0/children/0");
  }

  @Test
  void asksForMorePublicParticipationThanTheYearBefore() {
    SchemeContent last = content(SOUND.replace("2021", "2020"));
    Scheme previous =
        Scheme.draft("s", "county", last.head(), IndicatorTree.listed(last.indicators()));

    assertThat(SchemeCheck.of(content(SOUND), previous))
        .extracting(FieldProblem::pointer)
        .containsExactly("/indicators/1/weight");
    String heavier =
        SOUND
            .replace("\"weight\": 30", "\"weight\": 30.01")
            .replace("\"weight\": 10,", "\"weight\": 9.99,");
    assertThat(SchemeCheck.of(content(heavier), previous)).isEmpty();
    String half =
        SOUND
            .replace("\"weight\": 60", "\"weight\": 120")
            .replace("\"total\": 100", "\"total\": 160");
    assertThat(SchemeCheck.of(content(half), previous))
        .extracting(FieldProblem::detail)
        .anyMatch(detail -> detail.contains("应高于2020年方案"));
  }

  @Test
  void asksNothingOfTheSortOfASpecialEvaluation() {
    String special =
        SOUND
            .replace("YEARLY", "SPECIAL")
            .replace("公眾參與情况", "办事公开")
            .replace("\"weightInGovernmentPerformance\": 4.00,", "");
    assertThat(problems(special)).isEmpty();
  }

  private static List<FieldProblem> problems(String json) {
    return SchemeCheck.of(content(json), null);
  }

  private static SchemeContent content(String json) {
    return JsonMapper.shared().readValue(json, SchemeContent.class);
  }
}
