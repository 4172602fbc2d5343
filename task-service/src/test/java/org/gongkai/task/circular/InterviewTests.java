package org.gongkai.task.circular;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.gongkai.task.problem.Place;
import org.junit.jupiter.api.Test;

class InterviewTests {

  @Test
  @Capability({"T-11", "T-13"})
  void tellsThatItWasHeldAndNamesNobody() {
    Interview held =
        Interview.recorded(
            "interview-1",
            "wangchuan",
            new Place(List.of("wangchuan-finance", "wangchuan"), "wangchuan"),
            new CircularRequests.Interviewing(
                "wangchuan-finance",
                "局长许言",
                "长期未整改",
                LocalDate.of(2021, 6, 15),
                "立即整改",
                List.of("order-1")),
            Instant.parse("2021-06-15T02:00:00Z"));

    String told = held.pending().getFirst().data();
    assertThat(Contract.of(InterviewRecorded.TYPE).validate(told)).isEmpty();
    assertThat(told).contains("order-1", "2021-06-15").doesNotContain("许言", "长期未整改");
  }
}
