package org.gongkai.disclosure.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.disclosure.column.Column;
import org.gongkai.disclosure.column.Columns;
import org.gongkai.disclosure.page.Rendered;
import org.gongkai.disclosure.page.Site;
import org.gongkai.disclosure.search.PublicIndex;
import org.gongkai.platform.problem.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "订阅")
@RestController
class SitemapController {

  /** Search engines ask for many files at once; all of them come from one reading. */
  private static final Duration KEPT = Duration.ofSeconds(30);

  private final Site site;
  private final Mono<Sitemap> sitemap;

  SitemapController(PublicIndex index, Columns columns, Site site) {
    this.site = site;
    this.sitemap =
        Mono.defer(() -> Mono.zip(index.places(), index.spread()))
            .map(found -> new Sitemap(site, paths(columns, found.getT2().units()), found.getT1()))
            .cache(found -> KEPT, failure -> Duration.ZERO, () -> Duration.ZERO);
  }

  @GetMapping("/sitemap.xml")
  @Operation(summary = "站点地图", description = "公开。")
  Mono<ResponseEntity<byte[]>> index() {
    return sitemap.map(map -> xml(map.index(), map));
  }

  @GetMapping("/sitemaps/{number}.xml")
  @Operation(summary = "站点地图的一部分", description = "公开。每个文件最多 50000 个地址。")
  Mono<ResponseEntity<byte[]>> file(@PathVariable String number) {
    int wanted = number.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(number) : 0;
    return sitemap
        .mapNotNull(map -> map.file(wanted) instanceof String file ? xml(file, map) : null)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("站点地图")));
  }

  @GetMapping("/robots.txt")
  @Operation(summary = "给搜索引擎的说明", description = "公开。")
  ResponseEntity<byte[]> robots() {
    String rules =
        """
        User-agent: *
        Allow: /
        Disallow: /api/
        Disallow: /staff
        Disallow: /login
        Sitemap: %s
        """
            .formatted(site.url("/sitemap.xml"));
    return Rendered.of(rules, MediaType.TEXT_PLAIN, Instant.EPOCH).ok();
  }

  /** Home, every column, and every unit of which anything is public. */
  private static List<String> paths(Columns columns, List<PublicIndex.Part> units) {
    List<String> paths = new ArrayList<>();
    paths.add("/record");
    columns.all().stream().map(Column::id).map(Site::column).forEach(paths::add);
    units.stream().map(PublicIndex.Part::id).map(Site::unit).forEach(paths::add);
    return paths;
  }

  private static ResponseEntity<byte[]> xml(String text, Sitemap map) {
    return Rendered.of(text, MediaType.APPLICATION_XML, map.changed()).ok();
  }
}
