package org.gongkai.disclosure.solicitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.OFFICE;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.gongkai.disclosure.RestClient;
import org.gongkai.disclosure.RestClient.Answer;
import org.gongkai.disclosure.ServiceUnderTest;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The staff of one unit are asked; for everybody else there is nothing. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "eureka.client.enabled=false",
      "spring.kafka.bootstrap-servers=127.0.0.1:1",
      "logging.level.org.apache.kafka=OFF",
      "logging.level.org.springframework.kafka=OFF"
    })
@AutoConfigureWebTestClient(timeout = "60s")
@Import(ServiceUnderTest.class)
@Capability("D-55")
class SolicitationRestTests {

  private static final String UNIT = "wangchuan-education";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private static final Actor HANDLER = Examples.person("handler", "温岚", UNIT, Role.HANDLER);
  private static final Actor CLERK = Examples.person("clerk-9", "职员九", UNIT, Role.HANDLER);
  private static final Actor OWN_OFFICE = Examples.person("own-office", "本局办", UNIT, Role.OFFICE);
  private static final List<Actor> STRANGERS =
      List.of(
          OFFICE,
          Examples.person("leader", "程川", "wangchuan", Role.LEADER),
          Examples.person("admin", "白敬", "wangchuan", Role.ADMIN),
          Examples.person("f-staff", "财政", "wangchuan-finance", Role.DRAFTER, Role.OFFICE),
          Examples.person("program", "程序", UNIT, Role.SYSTEM, Role.OFFICE, Role.DRAFTER));

  @Autowired WebTestClient http;
  @Autowired TestStore store;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  @Test
  void theStaffAnswerOnceAndReadWhatCameOfIt() {
    String item = internal("采购办公设备的安排");
    Answer asked = ask(DRAFTER, item, null, call(TODAY, TODAY.plusDays(3), false)).expect(200);
    assertThat(asked.text("state")).isEqualTo("OPEN");
    ask(DRAFTER, item, null, call(TODAY, TODAY, true)).expect(428, "REVISION_REQUIRED");
    ask(DRAFTER, item, asked.revision(), call(TODAY, TODAY.plusDays(5), false)).expect(200);
    ask(HANDLER, item, 2L, call(TODAY, TODAY, true)).expect(403, "FORBIDDEN");
    Answer said = say(HANDLER, item, "建议统一采购。").expect(201);
    assertThat(said.body().at("/person/name").asString()).isEqualTo("温岚");
    say(HANDLER, item, "再说一次。").expect(409, "DUPLICATE");
    say(CLERK, item, "同意。").expect(201);
    ask(DRAFTER, item, 2L, call(TODAY, TODAY, true)).expect(409, "ILLEGAL_TRANSITION");
    Answer seen = rest.get(HANDLER, path(item)).expect(200);
    assertThat(seen.body().path("answers").asInt()).isEqualTo(2);
    assertThat(seen.body().path("answered").asBoolean()).isTrue();
    rest.get(HANDLER, path(item) + "/opinions").expect(403, "FORBIDDEN");
    assertThat(rest.get(OWN_OFFICE, path(item) + "/opinions?limit=1").expect(200).text("next"))
        .isNotBlank();

    Map<String, Object> result =
        Map.of("result", "采纳1条", "decision", "局务会决定统一采购", "decidedOn", TODAY.toString());
    post(OWN_OFFICE, item, "/result", 2L, result).expect(409, "ILLEGAL_TRANSITION");
    close(item);
    say(Examples.person("late", "迟来", UNIT, Role.HANDLER), item, "晚了").expect(409);
    post(HANDLER, item, "/result", 2L, result).expect(403, "FORBIDDEN");
    post(OWN_OFFICE, item, "/execution", 2L, Map.of("text", "已签合同")).expect(409);
    Map<String, Object> ahead = new HashMap<>(result);
    ahead.put("decidedOn", "2999-01-01");
    post(OWN_OFFICE, item, "/result", 2L, ahead).expect(422, "INVALID_CONTENT");
    Answer decided = post(OWN_OFFICE, item, "/result", 2L, result).expect(200);
    post(OWN_OFFICE, item, "/execution", 2L, Map.of("text", "旧")).expect(412);
    post(DRAFTER, item, "/execution", decided.revision(), Map.of("text", "已签合同")).expect(200);
    Answer read = rest.get(HANDLER, path(item)).expect(200);
    assertThat(read.text("state")).isEqualTo("DECIDED");
    assertThat(read.body().at("/execution/0/text").asString()).isEqualTo("已签合同");
    assertThat(rest.get(CLERK, "/api/disclosure/internal/solicitations").body().toString())
        .contains(item);
  }

  @Test
  void strangersProgramsAndCitizensFindNothing() {
    String item = internal("只问本局人员的事");
    ask(DRAFTER, item, null, call(TODAY, TODAY.plusDays(3), true)).expect(200);
    for (Actor stranger : STRANGERS) {
      rest.get(stranger, path(item)).expect(404, "NOT_FOUND");
      rest.get(stranger, path(item) + "/opinions").expect(404, "NOT_FOUND");
      say(stranger, item, "外人的意见").expect(404, "NOT_FOUND");
      ask(stranger, item, 1L, call(TODAY, TODAY, true)).expect(404, "NOT_FOUND");
      Map<String, Object> result =
          Map.of("result", "无", "decision", "无", "decidedOn", TODAY.toString());
      post(stranger, item, "/result", 1L, result).expect(404, "NOT_FOUND");
      post(stranger, item, "/execution", 1L, Map.of("text", "无")).expect(404, "NOT_FOUND");
      Answer list = rest.get(stranger, "/api/disclosure/internal/solicitations");
      assertThat(list.body().toString()).doesNotContain("采购暗语", item);
    }
    rest.get(Actor.anonymous(), path(item)).expect(401);
    for (String path :
        List.of(
            "/api/disclosure/items/" + item,
            "/api/disclosure/items/" + item + "/editions",
            "/record/" + item,
            "/api/disclosure/search?q=采购暗语",
            "/feeds/all.json",
            "/api/disclosure/items?limit=200")) {
      byte[] answer = http.get().uri(path).exchange().expectBody().returnResult().getResponseBody();
      assertThat(answer == null ? "" : new String(answer, StandardCharsets.UTF_8))
          .as(path)
          .doesNotContain("只问本局人员", "采购暗语");
    }
    rest.get(HANDLER, path(rest.published(notice("公开的通知")).text("id"))).expect(404);
  }

  @Test
  void anonymousAnswersNameNobodyNotEvenInTheStore() {
    String item = internal("匿名征求意见的事");
    ask(DRAFTER, item, null, call(TODAY, TODAY, true)).expect(200);
    assertThat(say(CLERK, item, "匿名的意见").expect(201).body().path("person").isNull()).isTrue();
    say(CLERK, item, "第二次").expect(409, "DUPLICATE");
    assertThat(rest.get(OWN_OFFICE, path(item) + "/opinions").expect(200).body().toString())
        .contains("匿名的意见")
        .doesNotContain("职员九", "clerk-9");
    List<Document> stored =
        Flux.from(
                store
                    .database()
                    .getCollection("staffOpinions")
                    .find(Filters.eq("solicitation", item)))
            .collectList()
            .block();
    assertThat(stored).hasSize(1);
    assertThat(stored.toString()).doesNotContain("职员九", "clerk-9");
    List<Document> trail =
        Flux.from(
                store
                    .database()
                    .getCollection("audit")
                    .find(Filters.regex("object", ".*" + item + "-.*")))
            .collectList()
            .block();
    assertThat(trail.toString()).doesNotContain("职员九", "clerk-9");
  }

  @Test
  void refusesTimesThatCannotBe() {
    String item = internal("时间有误的征求意见");
    ask(DRAFTER, item, null, call(TODAY, TODAY.minusDays(1), false)).expect(422);
    ask(DRAFTER, item, null, call(TODAY.minusDays(9), TODAY.minusDays(1), false)).expect(422);
    ask(DRAFTER, item, null, call(TODAY, TODAY.plusDays(400), false)).expect(422);
    ask(DRAFTER, item, null, Map.of("question", " ")).expect(422, "INVALID_CONTENT");
    rest.get(DRAFTER, path(item)).expect(404, "NOT_FOUND");
    ask(DRAFTER, item, null, call(TODAY.plusDays(1), TODAY.plusDays(2), false)).expect(200);
    say(CLERK, item, "太早").expect(409, "ILLEGAL_TRANSITION");
  }

  /** As it stands the day after. */
  private void close(String item) {
    Mono.from(
            store
                .database()
                .getCollection("staffSolicitations")
                .updateOne(
                    Filters.eq("_id", item),
                    Updates.combine(
                        Updates.set("call.from", TODAY.minusDays(2)),
                        Updates.set("call.until", TODAY.minusDays(1)))))
        .block();
  }

  private String internal(String title) {
    Map<String, Object> content = notice(title);
    content.put("visibility", "INTERNAL");
    content.put("infoClass", "物资采购管理");
    return rest.published(content).text("id");
  }

  private static String path(String item) {
    return "/api/disclosure/internal/" + item + "/solicitation";
  }

  private static Map<String, Object> call(LocalDate from, LocalDate until, boolean anonymous) {
    return Map.of(
        "question",
        "采购暗语：是否统一采购？",
        "from",
        from.toString(),
        "until",
        until.toString(),
        "anonymous",
        anonymous);
  }

  private Answer ask(Actor actor, String item, Long seen, Object call) {
    return rest.call(HttpMethod.PUT, actor, path(item), call, seen, null);
  }

  private Answer say(Actor actor, String item, String text) {
    return rest.post(actor, path(item) + "/opinions", Map.of("text", text, "agrees", true));
  }

  private Answer post(Actor actor, String item, String verb, Long seen, Object body) {
    return rest.call(HttpMethod.POST, actor, path(item) + verb, body, seen, null);
  }
}
