package org.gongkai.disclosure.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.platform.event.ReceivedEvent;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.gongkai.platform.web.PageRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@Capability("P-03")
class ItemContractTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void indexesEveryExampleAndRemovesTheWithdrawn(@TempDir Path folder) throws IOException {
    List<ReceivedEvent> events = new ArrayList<>();
    for (String type : List.of("disclosure.item.published.v1", "disclosure.item.withdrawn.v1")) {
      Contract.of(type).examples().forEach(body -> events.add(event(type, body, events.size())));
    }
    try (ItemIndex index = new ItemIndex(folder, IndexExamples.COLUMNS)) {
      index.apply(events);
      assertThat(
              new ItemSearch(index, IndexExamples.COLUMNS)
                  .list(
                      new ItemFilter(null, null, null, null, null, null, null),
                      new PageRequest(50, null))
                  .items())
          .singleElement()
          .extracting(PublicLine::type)
          .isEqualTo("REPORT");
    }
  }

  private static ReceivedEvent event(String type, String body, long offset) {
    String id = JSON.readTree(body).path("id").asString();
    byte[] data = body.getBytes(StandardCharsets.UTF_8);
    return new ReceivedEvent("e" + offset, type, id, IndexExamples.NOON, data, 0, offset);
  }
}
