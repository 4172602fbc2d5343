package org.gongkai.disclosure.migration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.OFFICE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.disclosure.RestClient;
import org.gongkai.disclosure.RestClient.Answer;
import org.gongkai.disclosure.ServiceUnderTest;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.item.TakenValues;
import org.gongkai.disclosure.migration.ImportJob.Lease;
import org.gongkai.disclosure.migration.ImportJob.State;
import org.gongkai.disclosure.migration.source.Archives;
import org.gongkai.disclosure.migration.source.SourceKind;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.SharedData;
import org.gongkai.platform.test.Tokens;
import org.gongkai.platform.web.NewId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports over HTTP, and what becomes of them when instances die or compete. */
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
@Capability({"D-01", "P-11"})
class ImportIntegrationTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String UNIT = "wangchuan";
  private static final String IMPORTS = "/api/disclosure/imports";
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @Autowired WebTestClient http;
  @Autowired TakenValues values;
  @Autowired ImportJobs jobs;
  @Autowired Importing importing;
  @Autowired Uploads uploads;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  @Test
  void rowsBecomeItemsMarkedAsMigratedWithTheirOriginalDates() {
    JsonNode done =
        imported(
            "?from=旧门户网站&column=notices&type=NOTICE",
            "application/x-ndjson",
            """
            {"externalId":"row-1","title":"关于老档案的通知","body":"<p>一</p><script>x</script>","documentNumber":"望旧发〔2009〕1号","发布日期":"2009年3月2日","clicks":7}
            {"id":"row-2","title":"段落","text":"第一行\\n第二行 <b>"}
            {"id":"row-3","title":
            {"id":"row-4","text":"没有标题"}
            """);
    assertThat(counts(done)).isEqualTo("read 4 new 2 changed 0 unchanged 0 refused 2");
    assertThat(done.path("ignored").path("clicks").asInt()).isEqualTo(1);
    assertThat(done.path("errors").findValuesAsString("row")).containsExactly("3", "4");
    assertThat(done.path("errors").get(1).path("pointer").asString()).isEqualTo("/title");

    Item first = stored("row-1");
    Answer read = rest.get(Actor.anonymous(), "/api/disclosure/items/" + first.id()).expect(200);
    assertThat(read.body().at("/migrated/from").asString()).isEqualTo("旧门户网站");
    assertThat(read.text("publishedAt")).isEqualTo("2009-03-01T16:00:00Z");
    assertThat(read.text("indexNumber")).startsWith("WANGCHUAN/2009-");
    assertThat(read.text("body")).isEqualTo("<p>一</p>");
    assertThat(read.text("column")).isEqualTo("notices");
    assertThat(first.approvals()).isEmpty();
    assertThat(stored("row-2").content().bodyText()).isEqualTo("第一行\n第二行 <b>");
  }

  @Test
  void theSameFileAgainChangesNothingAndAChangedRowIsANewEdition() {
    imported("", "application/x-ndjson", row("again-1", "甲") + row("again-2", "乙"));
    JsonNode same = imported("", "application/x-ndjson", row("again-1", "甲") + row("again-2", "乙"));
    assertThat(counts(same)).isEqualTo("read 2 new 0 changed 0 unchanged 2 refused 0");
    JsonNode changed =
        imported("", "application/x-ndjson", row("again-1", "丙") + row("again-2", "乙"));
    assertThat(counts(changed)).isEqualTo("read 2 new 0 changed 1 unchanged 1 refused 0");
    String path = "/api/disclosure/items/" + stored("again-1").id();
    Answer read = rest.get(Actor.anonymous(), path).expect(200);
    assertThat(read.body().path("edition").asInt()).isEqualTo(2);
    assertThat(read.text("bodyText")).isEqualTo("丙");
    assertThat(read.body().path("migrated").isMissingNode()).isFalse();
    JsonNode third = imported("", "application/x-ndjson", row("again-1", "丙"));
    assertThat(counts(third)).isEqualTo("read 1 new 0 changed 0 unchanged 1 refused 0");
  }

  @Test
  void aDryRunTellsWhatWouldHappenAndStoresNothing() {
    JsonNode done =
        imported(
            "?dryRun=true", "application/x-ndjson", row("dry-1", "甲") + row("dry-1", "乙") + "{}\n");
    assertThat(counts(done)).isEqualTo("read 3 new 1 changed 0 unchanged 0 refused 2");
    assertThat(values.bySource(UNIT, List.of("dry-1")).collectList().block()).isEmpty();
  }

  @Test
  void whatWasReviewedHereIsNotOverwritten() {
    Map<String, Object> own = new LinkedHashMap<>(RestClient.notice("在本系统起草的通知"));
    own.put("externalId", "own-1");
    rest.create(own).expect(201);
    JsonNode done =
        imported("?unit=wangchuan-education", "application/x-ndjson", row("own-1", "旧内容"));
    assertThat(counts(done)).isEqualTo("read 1 new 0 changed 0 unchanged 0 refused 1");
    assertThat(done.at("/errors/0/detail").asString()).contains("不由迁移修改");
  }

  @Test
  void aDocumentNumberThatTheUnitHasIsRefused() {
    String number = "\"documentNumber\":\"望重发〔2010〕3号\",";
    JsonNode done =
        imported(
            "",
            "application/x-ndjson",
            "{"
                + number
                + "\"id\":\"dn-1\",\"title\":\"一\",\"text\":\"一\"}\n"
                + "{"
                + number.replace("〔2010〕", "[2010]")
                + "\"id\":\"dn-2\",\"title\":\"二\",\"text\":\"二\"}\n");
    assertThat(counts(done)).isEqualTo("read 2 new 1 changed 0 unchanged 0 refused 1");
    JsonNode later =
        imported(
            "",
            "application/x-ndjson",
            "{" + number + "\"id\":\"dn-3\",\"title\":\"三\",\"text\":\"三\"}\n");
    assertThat(later.at("/errors/0/pointer").asString()).isEqualTo("/documentNumber");
  }

  @Test
  void generatedIndexNumbersHaveNoGaps() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 230; i++) {
      String given =
          i == 50 ? "\"indexNumber\":\"K-2001-77\"," : i % 40 == 7 ? "\"title\":\"\"," : "";
      rows.append("{").append(given).append("\"id\":\"gap-" + i + "\",");
      rows.append(given.contains("title") ? "" : "\"title\":\"第" + i + "件\",");
      rows.append("\"text\":\"正文\",\"publishedDate\":\"2001-05-06\"}\n");
    }
    JsonNode done = imported("", "application/x-ndjson", rows.toString());
    assertThat(done.at("/counts/refused").asInt()).isEqualTo(6);
    List<String> ids = IntStream.range(0, 230).mapToObj(i -> "gap-" + i).toList();
    List<Item> in = values.bySource(UNIT, ids).collectList().block();
    List<Integer> serials =
        in.stream()
            .filter(item -> !item.content().externalId().equals("gap-50"))
            .map(item -> item.publication().number().serial())
            .sorted()
            .toList();
    assertThat(serials).isEqualTo(IntStream.rangeClosed(1, 223).boxed().toList());
    assertThat(stored("gap-50").publication().indexNumber()).isEqualTo("K-2001-77");
  }

  @Test
  void pagesOfTheStateCouncilKeepTheirNumbersAndDates() throws IOException {
    Path folder = SharedData.assumePresent("policies");
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.sorted().toList()) {
        files.put("policies/" + file.getFileName(), Files.readAllBytes(file));
      }
    }
    JsonNode done = imported("?type=POLICY&from=中国政府网", "application/zip", Archives.of(files));
    assertThat(counts(done)).isEqualTo("read 40 new 40 changed 0 unchanged 0 refused 0");
    Item item = stored("01_国发〔2019〕5号");
    assertThat(item.publication().indexNumber()).isEqualTo("000014349/2019-00007");
    assertThat(item.publication().at()).isEqualTo(Instant.parse("2019-02-14T16:00:00Z"));
    assertThat(item.content().elements().themeClass()).isEqualTo("市场监管、安全生产监管\\工商");
    assertThat(item.content().sourceUrl()).endsWith("content_5365945.htm");
  }

  @Test
  void anImportGoesOnWhereADeadInstanceLeftItAndDoublesNothing() {
    StringBuilder rows = new StringBuilder();
    IntStream.range(0, 450).forEach(i -> rows.append(row("crash-" + i, "正文" + i)));
    ImportJob job = taken("dead", rows.toString());
    Disposable work = importing.run(job, "dead").subscribe();
    await().atMost(LIMIT).pollInterval(Duration.ofMillis(2)).until(() -> position(job) >= 100);
    work.dispose();
    long reached = position(job);
    assertThat(reached).isLessThan(450);

    jobs.reached(job.id(), "dead", jobs.find(job.id()).block().progress(), Instant.EPOCH).block();
    await().atMost(LIMIT).until(() -> jobs.find(job.id()).block().state() == State.DONE);
    JsonNode done = rest.get(OFFICE, IMPORTS + "/" + job.id()).expect(200).body();
    assertThat(counts(done)).isEqualTo("read 450 new 450 changed 0 unchanged 0 refused 0");
    List<String> ids = IntStream.range(0, 450).mapToObj(i -> "crash-" + i).toList();
    assertThat(values.bySource(UNIT, ids).collectList().block())
        .hasSize(450)
        .allMatch(item -> item.revision() == 1);
  }

  @Test
  void onlyOneOfManyInstancesWorksOnAnImport() {
    ImportJob job = taken("other", row("lease-1", "一"));
    jobs.reached(job.id(), "other", job.progress(), Instant.now().plusMillis(-1)).block();
    Duration lease = Duration.ofSeconds(20);
    List<ImportJob> claims =
        Flux.range(0, 16)
            .flatMap(i -> jobs.claim("instance-" + i, Instant.now(), lease), 16)
            .filter(claimed -> claimed.id().equals(job.id()))
            .collectList()
            .block();
    assertThat(claims).hasSizeLessThanOrEqualTo(1);
    assertThat(jobs.reached(job.id(), "other", job.progress(), Instant.now()).block()).isFalse();
  }

  @Test
  void anInstanceWhoseLeaseIsGoneStops() {
    StringBuilder rows = new StringBuilder();
    IntStream.range(0, 250).forEach(i -> rows.append(row("lost-" + i, "正文" + i)));
    ImportJob job = taken("first", rows.toString());
    jobs.change(job.id(), act(), open -> open.cancelled(Instant.now())).block();
    importing.run(job, "first").block(LIMIT);
    assertThat(jobs.find(job.id()).block().state()).isEqualTo(State.CANCELLED);
    List<String> ids = IntStream.range(100, 250).mapToObj(i -> "lost-" + i).toList();
    assertThat(values.bySource(UNIT, ids).collectList().block()).isEmpty();
  }

  @Test
  void aFileThatNobodyCanReadFailsWithAReason() {
    JsonNode zip = imported("", "application/zip", "PK no archive".getBytes(UTF_8));
    assertThat(zip.path("state").asString()).isEqualTo("FAILED");
    assertThat(zip.path("problem").asString()).contains("ZIP");
  }

  @Test
  void refusesWhomAndWhatItCannotTake() {
    send(Actor.anonymous(), "", "application/x-ndjson", row("no", "一"), null).expect(401);
    send(DRAFTER, "", "application/x-ndjson", row("no", "一"), null).expect(403, "FORBIDDEN");
    send(OFFICE, "?column=nowhere", "application/x-ndjson", row("no", "一"), null)
        .expect(422, "INVALID_CONTENT");
    send(OFFICE, "", "image/png", "x", null).expect(415, "UNSUPPORTED_MEDIA_TYPE");
    send(OFFICE, "?colum=x", "application/x-ndjson", "{}", null).expect(400, "UNKNOWN_PARAMETER");
    send(OFFICE, "", "application/x-ndjson", "", null).expect(422, "INVALID_CONTENT");
    rest.get(OFFICE, IMPORTS + "/nowhere").expect(404, "NOT_FOUND");
  }

  @Test
  void theSameKeyMeansTheSameImport() {
    Answer first = send(OFFICE, "", "application/x-ndjson", row("key-1", "一"), "key").expect(202);
    Answer again = send(OFFICE, "", "application/x-ndjson", row("key-1", "一"), "key").expect(202);
    assertThat(again.text("id")).isEqualTo(first.text("id"));
    send(OFFICE, "", "application/x-ndjson", row("key-1", "二"), "key")
        .expect(422, "IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void listsAllErrorsInPagesAndAsAFile() {
    StringBuilder rows = new StringBuilder();
    IntStream.range(0, 45).forEach(i -> rows.append("{\"id\":\"=e" + i + "\"}\n"));
    JsonNode done = imported("", "application/x-ndjson", rows.toString());
    assertThat(done.path("errors")).hasSize(20);
    String path = IMPORTS + "/" + done.path("id").asString() + "/errors";
    List<String> seen = new ArrayList<>();
    Answer page = rest.get(OFFICE, path + "?limit=40").expect(200);
    page.body()
        .path("items")
        .forEach(line -> seen.add(line.path("row") + line.path("pointer").asString()));
    page = rest.get(OFFICE, path + "?limit=200&cursor=" + page.text("next")).expect(200);
    page.body()
        .path("items")
        .forEach(line -> seen.add(line.path("row") + line.path("pointer").asString()));
    assertThat(seen).hasSize(90).doesNotHaveDuplicates();
    String csv =
        new String(
            http.get()
                .uri(path + ".csv")
                .header(HttpHeaders.AUTHORIZATION, Tokens.of(OFFICE))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody(),
            UTF_8);
    assertThat(csv.lines()).hasSize(91);
    assertThat(csv).contains("1,,'=e0,REFUSED,/title,缺少标题");
  }

  private JsonNode imported(String query, String type, Object body) {
    Answer sent = send(OFFICE, query, type, body, null).expect(202);
    String path = sent.headers().getLocation().toString();
    await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> List.of("DONE", "FAILED").contains(rest.get(OFFICE, path).text("state")));
    return rest.get(OFFICE, path).expect(200).body();
  }

  private Answer send(Actor actor, String query, String type, Object body, String key) {
    WebTestClient.RequestBodySpec request = http.post().uri(IMPORTS + query);
    if (!actor.isAnonymous()) {
      request.header(HttpHeaders.AUTHORIZATION, Tokens.of(actor));
    }
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    request.header(HttpHeaders.CONTENT_TYPE, type);
    request.bodyValue(body instanceof byte[] bytes ? bytes : String.valueOf(body).getBytes(UTF_8));
    EntityExchangeResult<byte[]> result = request.exchange().expectBody().returnResult();
    byte[] answer = result.getResponseBody();
    return new Answer(
        result.getStatus().value(),
        result.getResponseHeaders(),
        answer == null ? JSON.createObjectNode() : JSON.readTree(answer));
  }

  /** An import that an instance of this name has taken up. */
  private ImportJob taken(String owner, String rows) {
    String id = NewId.random().value();
    Flux<DataBuffer> body =
        Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(rows.getBytes(UTF_8)));
    Uploads.Arrived arrived = uploads.keep(id, body).block();
    ImportJob.Source source =
        new ImportJob.Source("rows.ndjson", SourceKind.NDJSON, arrived.size(), arrived.sha256());
    ImportJob job =
        new ImportJob(
            id,
            1,
            State.RUNNING,
            false,
            UNIT,
            UNIT,
            "notices",
            ItemType.NOTICE,
            ScreeningMode.OFF,
            "旧系统",
            source,
            Counts.NONE,
            0,
            List.of(),
            null,
            new Person("office", "秦简"),
            Instant.now(),
            null,
            null,
            new Lease(owner, Instant.now().plusSeconds(3600)),
            1,
            List.of());
    return jobs.insert(job, act()).block();
  }

  private static Act act() {
    return Act.of(OFFICE, "import");
  }

  private long position(ImportJob job) {
    return Objects.requireNonNull(jobs.find(job.id()).block()).position();
  }

  private Item stored(String externalId) {
    Collection<Item> found = values.bySource(UNIT, List.of(externalId)).collectList().block();
    assertThat(found).as(externalId).hasSize(1);
    return found.iterator().next();
  }

  private static String row(String id, String text) {
    return "{\"id\":\"" + id + "\",\"title\":\"标题" + id + "\",\"text\":\"" + text + "\"}\n";
  }

  private static String counts(JsonNode job) {
    JsonNode counts = job.path("counts");
    return "read %s new %s changed %s unchanged %s refused %s"
        .formatted(
            counts.path("read"),
            counts.path("new"),
            counts.path("changed"),
            counts.path("unchanged"),
            counts.path("refused"));
  }
}
