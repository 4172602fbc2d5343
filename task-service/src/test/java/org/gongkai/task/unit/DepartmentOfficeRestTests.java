package org.gongkai.task.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.CountyPlan;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The disclosure office of a department is not that of the county. */
@ServiceTest
@Capability("P-04")
class DepartmentOfficeRestTests {

  private static final Actor OF_FINANCE =
      new Actor("finance-office", "孟青", "wangchuan-finance", Set.of(Role.OFFICE));
  private static final Actor OF_THE_GENERAL_OFFICE =
      new Actor("county-office", "丁越", "wangchuan-office", Set.of(Role.OFFICE));
  private static final Map<String, Object> ORDER =
      Map.of(
          "unit",
          "wangchuan-education",
          "cause",
          Map.of("kind", "TASK", "reference", "office-of-a-department"),
          "demand",
          "限期公开。");

  @Autowired private RestClient http;
  private int number;
  private String plan;

  @BeforeEach
  void issue() {
    http.units();
    number = (int) (System.nanoTime() % 1_000_000);
    plan = http.issuedPlan(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/tasks/accountability-cases",
        "/api/tasks/interviews",
        "/api/tasks/orders?unit=wangchuan-education",
        "/api/tasks/problems?unit=wangchuan",
        "/api/tasks/units/wangchuan/territory-dashboard",
        "/api/tasks/supervision/cases?unit=wangchuan-education"
      })
  void readsNothingOfOtherUnits(String path) {
    http.get(OF_FINANCE, path).expect(403, "FORBIDDEN");
    http.get(OF_THE_GENERAL_OFFICE, path).expect(200);
  }

  @Test
  void decidesNothingForTheCounty() {
    http.post(OF_FINANCE, "/api/tasks/orders", ORDER).expect(403, "FORBIDDEN");
    http.post(OF_THE_GENERAL_OFFICE, "/api/tasks/orders", ORDER).expect(201);
    String close = "/api/tasks/plans/" + plan + "/close";
    http.act(OF_FINANCE, close, 1, Map.of("reason", "误关")).expect(403, "FORBIDDEN");
    Map<String, Object> remark = Map.of("text", "请加快。");
    String remarks = "/api/tasks/items/" + plan + ".1/remarks";
    http.post(OF_FINANCE, remarks, remark).expect(403, "FORBIDDEN");
    Map<String, Object> term =
        Map.of(
            "territory",
            "wangchuan",
            "terms",
            List.of("各财政所"),
            "rule",
            "ALL",
            "members",
            List.of(Map.of("unitId", "wangchuan-finance", "excluded", false)));
    http.put(OF_FINANCE, "/api/tasks/collectives/finance-desks", term).expect(403, "FORBIDDEN");
    assertThat(http.get(OF_FINANCE, "/api/tasks/evidence?state=PROPOSED").expect(200).items())
        .isEmpty();
  }

  @Test
  @Capability({"T-01", "T-21"})
  void keepsPlansOfTheDepartmentBesideThoseOfTheCounty() {
    http.unit(People.ADMIN, "wangchuan-finance-pay", "望川县财政支付中心", "支付中心", "wangchuan-finance");
    String text = CountyPlan.numbered(number + 1_000_000).replace("县教体局", "支付中心");
    Answer read = http.importText(OF_FINANCE, text).expect(201);
    http.get(OF_THE_GENERAL_OFFICE, "/api/tasks/imports/" + read.text("id")).expect(200);
    String confirm = "/api/tasks/imports/" + read.text("id") + "/confirm";
    String own = http.post(OF_FINANCE, confirm).expect(201).text("planId");

    Answer first =
        http.get(OF_FINANCE, "/api/tasks/assignments?taskItem=" + own + ".1").expect(200);
    assertThat(first.items().findValuesAsString("unitId")).containsExactly("wangchuan-finance-pay");
    http.get(People.HANDLER, "/api/tasks/plans/" + own + "/ledger").expect(200);
  }
}
