package org.gongkai.task.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@Capability({"T-01", "T-21"})
class PlanChainRestTests {

  private static final String UPPER =
      """
      望链发〔2021〕1号
      望川县人民政府办公室
      2021年3月15日
      望川县2021年链条公开工作任务分解表
      序号\t任务名称\t具体内容\t责任单位\t完成时限
      1\t规划公开\t集中公开规划。\t县政府办\t9月30日前
      """;
  private static final String LOWER =
      """
      望链发〔2021〕2号
      各乡镇人民政府：
      根据《望川县2021年链条公开工作任务分解表》（望链发〔2021〕1号）精神，现将任务分解表印发给你们，请抓好落实。
      望川县人民政府办公室
      2021年4月15日
      附件
      青石镇2021年链条公开工作任务分解表
      序号\t任务名称\t具体内容\t责任单位\t完成时限
      1\t规划公开\t集中公开本镇规划。\t县政府办\t9月30日前
      """;

  private final RestClient http;

  PlanChainRestTests(@Autowired RestClient http) {
    this.http = http;
  }

  @BeforeEach
  void units() {
    http.units();
  }

  @Test
  void everybodySeesWhatAPlanCarriesOutAndWhoCarriesItOut() throws InterruptedException {
    String lower = issued(LOWER);
    String upper = issued(UPPER);

    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    Answer below = read(lower);
    while (below.body().path("upstream").path(0).path("planId").isNull()
        && Instant.now().isBefore(end)) {
      Thread.sleep(Duration.ofMillis(200));
      below = read(lower);
    }
    assertThat(below.body().path("upstream").path(0).path("planId").asString()).isEqualTo(upper);
    var link = read(upper).body().path("downstream").path(0);
    assertThat(link.path("planId").asString()).isEqualTo(lower);
    assertThat(link.path("unitName").asString()).isEqualTo("望川县人民政府");
    assertThat(link.path("progress").path("total").asInt()).isEqualTo(1);
  }

  private String issued(String text) {
    String preview = http.importText(People.OFFICE, text).text("id");
    return http.post(People.OFFICE, "/api/tasks/imports/" + preview + "/confirm").text("planId");
  }

  private Answer read(String plan) {
    return http.get(Actor.anonymous(), "/api/tasks/plans/" + plan).expect(200);
  }
}
