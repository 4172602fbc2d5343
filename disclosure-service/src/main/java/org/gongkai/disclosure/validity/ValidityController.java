package org.gongkai.disclosure.validity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.gongkai.disclosure.item.ItemView;
import org.gongkai.disclosure.item.ItemViews;
import org.gongkai.disclosure.item.Validity;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "有效性")
@RestController
@RequestMapping("/api/disclosure/items/{id}")
class ValidityController {

  private final Ending ending;
  private final ItemViews views;

  ValidityController(Ending ending, ItemViews views) {
    this.ending = ending;
    this.views = views;
  }

  @PostMapping("/repeal")
  @Operation(summary = "废止", description = "审发人或政务公开办。页面保留并标注；依据和日期向社会公开。")
  Mono<ResponseEntity<ItemView>> repeal(
      @PathVariable String id, Revision seen, @Valid @RequestBody EndRequest request, Actor actor) {
    return end(id, seen, Validity.REPEALED, request, actor);
  }

  @PostMapping("/expire")
  @Operation(summary = "宣布失效", description = "审发人或政务公开办。页面保留并标注；依据和日期向社会公开。")
  Mono<ResponseEntity<ItemView>> expire(
      @PathVariable String id, Revision seen, @Valid @RequestBody EndRequest request, Actor actor) {
    return end(id, seen, Validity.EXPIRED, request, actor);
  }

  private Mono<ResponseEntity<ItemView>> end(
      String id, Revision seen, Validity validity, EndRequest request, Actor actor) {
    return ending
        .end(id, seen, validity, request.from(), request.basis(), actor)
        .map(item -> views.ok(item, actor));
  }

  /**
   * @param basis the decision, for everybody to read
   */
  record EndRequest(
      @NotBlank(message = "缺少依据") @Size(max = 500, message = "依据不超过500字") String basis,
      @Schema(description = "自何日起不再有效，默认为今天") @Nullable LocalDate from) {}
}
