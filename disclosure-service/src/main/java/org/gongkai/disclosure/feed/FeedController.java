package org.gongkai.disclosure.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Optional;
import org.gongkai.disclosure.page.Parts;
import org.gongkai.disclosure.page.Rendered;
import org.gongkai.disclosure.page.Site;
import org.gongkai.disclosure.search.PublicIndex;
import org.gongkai.disclosure.search.Scope;
import org.gongkai.platform.problem.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "订阅")
@RestController
@RequestMapping("/feeds")
class FeedController {

  private static final int ENTRIES = 50;

  private final PublicIndex index;
  private final Parts parts;
  private final Site site;

  FeedController(PublicIndex index, Parts parts, Site site) {
    this.index = index;
    this.parts = parts;
    this.site = site;
  }

  @GetMapping("/{file}")
  @Operation(summary = "全部公开事项的订阅", description = "公开。all.rss、all.atom 或 all.json。")
  Mono<ResponseEntity<byte[]>> all(@PathVariable String file) {
    return Asked.of(file).filter(asked -> asked.name().equals("all")).isEmpty()
        ? unknown()
        : feed(Scope.ALL, file);
  }

  @GetMapping("/columns/{file}")
  @Operation(summary = "栏目的订阅", description = "公开。栏目编号加 .rss、.atom 或 .json。")
  Mono<ResponseEntity<byte[]>> column(@PathVariable String file) {
    return Asked.of(file).map(asked -> feed(Scope.column(asked.name()), file)).orElse(unknown());
  }

  @GetMapping("/units/{file}")
  @Operation(summary = "单位的订阅", description = "公开。单位编号加 .rss、.atom 或 .json。")
  Mono<ResponseEntity<byte[]>> unit(@PathVariable String file) {
    return Asked.of(file).map(asked -> feed(Scope.unit(asked.name()), file)).orElse(unknown());
  }

  @GetMapping("/themes/{file}")
  @Operation(summary = "主题分类的订阅", description = "公开。主题分类名称加 .rss、.atom 或 .json。")
  Mono<ResponseEntity<byte[]>> theme(@PathVariable String file) {
    return Asked.of(file).map(asked -> feed(Scope.theme(asked.name()), file)).orElse(unknown());
  }

  /** The name of a part and the language, from a file name such as {@code notices.atom}. */
  private record Asked(String name, Format format) {

    static Optional<Asked> of(String file) {
      return Arrays.stream(Format.values())
          .filter(format -> file.endsWith(format.suffix()))
          .map(format ->
              new Asked(file.substring(0, file.length() - format.suffix().length()), format))
          .findFirst();
    }
  }

  private Mono<ResponseEntity<byte[]>> feed(Scope scope, String file) {
    Format format = Asked.of(file).orElseThrow().format();
    return parts
        .find(scope)
        .switchIfEmpty(unknown())
        .flatMap(part ->
            index
                .latestChanges(scope, ENTRIES)
                .map(changes ->
                    new Feed(
                        site,
                        part.name() + " - " + site.name(),
                        site.url(part.path()),
                        site.url(part.feed() + format.suffix()),
                        changes)))
        .map(feed -> Rendered.of(format.write(feed), format.type(), feed.updated()).ok());
  }

  private static <T> Mono<T> unknown() {
    return Mono.error(() -> Refusal.notFound("订阅"));
  }
}
