package org.gongkai.disclosure.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PublicRecordTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void thereIsNoPublicFaceOfWhatIsNotPublic() {
    assertThat(PublicRecord.of(Examples.approved())).isEmpty();
    assertThatThrownBy(() -> PublicItem.of(Examples.approved()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void namesNoReviewer() {
    String json = JSON.writeValueAsString(PublicItem.of(Examples.published()));
    assertThat(json)
        .doesNotContain("沈言")
        .doesNotContain("陆衡")
        .doesNotContain("韩序")
        .doesNotContain("江砚")
        .doesNotContain("同意")
        .doesNotContain("approvals");
  }

  @Test
  void isFlatAndHoldsEverythingThatWasApproved() {
    JsonNode json = JSON.valueToTree(PublicItem.of(Examples.published()));
    assertThat(json.path("documentNumber").asString()).isEqualTo("望教体〔2026〕3号");
    assertThat(json.path("indexNumber").asString()).isEqualTo("WANGCHUAN-EDUCATION/2026-00001");
    assertThat(json.path("unitName").asString()).isEqualTo("望川县教育和体育局");
    assertThat(json.path("bodyText").asString()).contains("望川一中\t12");
    assertThat(json.path("taskRef").path("planId").asString()).isEqualTo("plan-1");
    assertThat(json.path("contentHash").asString()).hasSize(64);
    assertThat(json.has("content")).isFalse();
    assertThat(json.has("elements")).isFalse();
  }
}
