package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.OpenDoors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What everybody may do here; whatever is new is closed until it stands in this list. */
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
class DoorsTests {

  @Test
  @Capability({"P-01", "P-09"})
  void onlyTheseOperationsAreForEverybody(@Autowired WebTestClient http) {
    OpenDoors doors = OpenDoors.of(http);
    assertThat(doors.open())
        .containsExactlyInAnyOrder(
            "GET /api/disclosure/catalogue",
            "GET /api/disclosure/catalogue/{code}",
            "GET /api/disclosure/catalogue/{code}/versions",
            "GET /api/disclosure/log/tile/entries/{rest}",
            "GET /api/disclosure/log/tile/{level}/{rest}",
            "GET /api/disclosure/log/tiles/{level}/{rest}",
            "GET /dumps/latest/{file}",
            "GET /dumps/{name}/{file}",
            "GET /feeds/columns/{file}",
            "GET /feeds/themes/{file}",
            "GET /feeds/units/{file}",
            "GET /feeds/{file}",
            "GET /record/columns/{column}",
            "GET /record/units/{unit}",
            "GET /record/units/{unit}/guide",
            "GET /record/units/{unit}/guide/{number}",
            "GET /record/{id}",
            "GET /record/{id}/editions/{number}",
            "GET /sitemaps/{number}.xml",
            "GET /api/disclosure/exports/catalogue.csv",
            "GET /api/disclosure/exports/catalogue.xlsx",
            "GET /api/disclosure/standard-catalogues",
            "GET /api/disclosure/standard-catalogues/{id}",
            "GET /api/disclosure/standard-catalogues/{id}/items",
            "GET /api/disclosure/columns",
            "GET /api/disclosure/meetings",
            "GET /api/disclosure/columns/{id}",
            "GET /api/disclosure/columns/{id}/units",
            "GET /api/disclosure/sections",
            "GET /api/disclosure/sections/{unit}",
            "GET /api/disclosure/guides",
            "GET /api/disclosure/guides/{unit}",
            "GET /api/disclosure/guides/{unit}/revisions",
            "GET /api/disclosure/guides/{unit}/revisions/{number}",
            "GET /api/disclosure/files/{id}/{name}",
            "GET /api/disclosure/items",
            "GET /api/disclosure/items/{id}",
            "GET /api/disclosure/items/{id}/outline",
            "GET /api/disclosure/items/{id}/canonical",
            "GET /api/disclosure/items/{id}/receipt",
            "GET /api/disclosure/log/audit/{service}/{batch}",
            "GET /api/disclosure/log/checkpoint",
            "GET /api/disclosure/log/consistency",
            "GET /api/disclosure/log/entries/{index}",
            "GET /api/disclosure/log/entries.ndjson",
            "GET /api/disclosure/log/key",
            "GET /api/disclosure/items/{id}/editions",
            "GET /api/disclosure/items/{id}/editions/{number}",
            "GET /api/disclosure/items/{id}/editions/{from}/diff/{to}",
            "GET /api/disclosure/theme-classes",
            "GET /api/disclosure/genres",
            "GET /api/disclosure/completeness",
            "GET /api/disclosure/content-classes",
            "GET /api/disclosure/items/{id}/interpretations",
            "GET /api/disclosure/items/{id}/timeline",
            "GET /api/disclosure/official-accounts",
            "GET /api/disclosure/search",
            "GET /api/disclosure/rules/families",
            "GET /api/disclosure/compilations",
            "GET /api/disclosure/compilations/{id}",
            "GET /api/disclosure/compilations/{id}/{name}",
            "GET /api/disclosure/cleanups",
            "GET /api/disclosure/cleanups/{id}",
            "GET /api/disclosure/cleanups/{id}/results",
            "GET /api/disclosure/cleanups/{id}/results.csv",
            "GET /api/disclosure/cleanups/{id}/results.xlsx",
            "GET /api/disclosure/normative-documents",
            "GET /api/disclosure/normative-documents/summary",
            "GET /record",
            "GET /sitemap.xml",
            "GET /robots.txt",
            "GET /oai",
            "POST /oai",
            "GET /dumps");
    assertThat(doors.closed()).hasSizeGreaterThan(150);
  }
}
