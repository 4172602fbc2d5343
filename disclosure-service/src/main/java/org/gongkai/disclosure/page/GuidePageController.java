package org.gongkai.disclosure.page;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "公开页面")
@RestController
@RequestMapping("/record/units/{unit}/guide")
class GuidePageController {

  private final GuidePages guides;
  private final Templates templates;
  private final Site site;

  GuidePageController(GuidePages guides, Templates templates, Site site) {
    this.guides = guides;
    this.templates = templates;
    this.site = site;
  }

  @GetMapping
  @Operation(summary = "单位公开指南页", description = "公开。网页。")
  Mono<ResponseEntity<byte[]>> current(
      @PathVariable String unit, @RequestParam(required = false) @Nullable String view) {
    return answer(guides.current(unit, View.of(view)), View.of(view));
  }

  @GetMapping("/{number:[1-9][0-9]{0,5}}")
  @Operation(summary = "单位公开指南的某次修订", description = "公开。网页。")
  Mono<ResponseEntity<byte[]>> revision(
      @PathVariable String unit,
      @PathVariable int number,
      @RequestParam(required = false) @Nullable String view) {
    return answer(guides.revision(unit, number, View.of(view)), View.of(view));
  }

  private Mono<ResponseEntity<byte[]>> answer(Mono<Rendered> page, View view) {
    return page.map(Pages::ok).switchIfEmpty(Mono.fromSupplier(() -> missing(view)));
  }

  private ResponseEntity<byte[]> missing(View view) {
    NoticePage page = NoticePage.missing(site, view);
    return Pages.hardened(
        templates.render("notice", page, Instant.EPOCH).with(HttpStatus.NOT_FOUND));
  }
}
