package org.gongkai.disclosure.guide;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gongkai.platform.problem.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Tag(name = "公开指南")
@RestController
@RequestMapping("/api/disclosure/guides")
class GuideController {

  private final Guides guides;

  GuideController(Guides guides) {
    this.guides = guides;
  }

  @GetMapping
  @Operation(summary = "各单位公开指南", description = "公开。")
  Flux<PublicGuide.Line> list() {
    return guides.allPublished().map(PublicGuide.Line::of);
  }

  @GetMapping("/{unit}")
  @Operation(summary = "现行公开指南", description = "公开。含国家规定的信息处理费标准。")
  Mono<PublicGuide> current(@PathVariable String unit) {
    return guides
        .published(unit)
        .map(guide -> PublicGuide.of(guide, /* current= */ true))
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("公开指南")));
  }

  @GetMapping("/{unit}/revisions")
  @Operation(summary = "公开指南的历次修订", description = "公开。最新的在前。")
  Mono<List<PublicGuide.Past>> revisions(@PathVariable String unit) {
    return guides
        .revisions(unit)
        .index(
            (at, one) -> new PublicGuide.Past(one.number(), one.updatedOn(), one.note(), at == 0))
        .collectList()
        .filter(found -> !found.isEmpty())
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("公开指南")));
  }

  @GetMapping("/{unit}/revisions/{number}")
  @Operation(summary = "公开指南的某次修订", description = "公开。")
  Mono<PublicGuide> revision(@PathVariable String unit, @PathVariable int number) {
    return Mono.zip(guides.published(unit, number), guides.published(unit))
        .map(both -> PublicGuide.of(both.getT1(), both.getT2().revision().number() == number))
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("公开指南")));
  }
}
