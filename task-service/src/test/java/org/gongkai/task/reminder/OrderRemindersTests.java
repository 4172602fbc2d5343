package org.gongkai.task.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.task.RestClient;
import org.gongkai.task.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
@Capability("T-10")
class OrderRemindersTests {

  private static final LocalDate DUE = LocalDate.of(2021, 6, 29);
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  @Autowired private RestClient http;
  @Autowired private OrderReminders reminders;
  @Autowired private ReminderFile file;
  private final String order = NewId.random().value();

  @BeforeEach
  void units() {
    http.units();
  }

  @Test
  void tellsTheUnitOnceThatAnOrderWasIssuedUrgedAndIsNearItsLastDay() {
    reminders.issued(news(null, null, null)).block();
    reminders.issued(news(null, null, null)).block();
    reminders.changed(news("ACKNOWLEDGED", 0, null)).block();
    reminders.changed(news("ACKNOWLEDGED", 1, null)).block();
    reminders.changed(news("RECTIFYING", 1, "DUE_SOON")).block();
    reminders.changed(news("RECTIFYING", 2, "DUE_SOON")).block();

    assertThat(given("wangchuan-education"))
        .extracting(Reminder::kind)
        .containsExactlyInAnyOrder(
            ReminderKind.ORDERED, ReminderKind.URGED, ReminderKind.URGED, ReminderKind.DUE_SOON);
    assertThat(given("wangchuan-education"))
        .allSatisfy(one -> assertThat(one.text()).contains("“限期公开”，期限 2021-06-29"));
  }

  @Test
  void tellsLeadersWhenItEscalatesAlsoWhereTheClockHasSleptThroughALevel() {
    reminders.changed(news("ISSUED", 0, "INTERVIEW")).block();

    assertThat(given("wangchuan-education"))
        .extracting(one -> one.kind() + " " + one.level())
        .containsExactlyInAnyOrder("OVERDUE 0", "ESCALATED 1");
    assertThat(given("wangchuan"))
        .extracting(one -> one.kind() + " " + one.level())
        .containsExactly("ESCALATED 2");
  }

  @Test
  void saysNothingMoreAboutAnAnsweredOrderUntilItIsGivenBack() {
    reminders.changed(news("SUBMITTED", 1, "OVERDUE")).block();
    reminders.changed(news("CLOSED", 1, "OVERDUE")).block();
    assertThat(given("wangchuan-education")).isEmpty();

    reminders.changed(news("REOPENED", 0, null)).block();
    assertThat(given("wangchuan-education"))
        .extracting(Reminder::kind)
        .containsExactly(ReminderKind.ORDERED);
  }

  @Test
  void readsEveryExampleOfItsEvents() {
    for (String type : List.of("task.order.issued.v1", "task.order.changed.v1")) {
      assertThat(Contract.of(type).examples())
          .isNotEmpty()
          .allSatisfy(example ->
              assertThat(JSON.readValue(example, OrderNews.class).dueDate()).isNotNull());
    }
  }

  private OrderNews news(String state, Integer urged, String escalation) {
    return new OrderNews(order, "wangchuan-education", "限期公开", state, DUE, urged, escalation);
  }

  private List<Reminder> given(String unit) {
    return file.list(unit, null, Set.of(Reminder.Audience.values()), new PageRequest(1_000, null))
        .filter(one -> one.object().id().equals(order))
        .collectList()
        .block();
  }
}
