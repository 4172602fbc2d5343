package org.gongkai.disclosure.published;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.gongkai.disclosure.item.PublicItem;
import org.gongkai.disclosure.item.WithdrawalNotice;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "公开查阅")
@RestController
@RequestMapping("/api/disclosure/items")
class PublicRecordController {

  private final PublicRecords records;

  PublicRecordController(PublicRecords records) {
    this.records = records;
  }

  @GetMapping("/{id}")
  @Operation(summary = "查阅公开事项", description = "公开。已撤下的事项返回 410，并附撤下说明。asOf 给出该日公开的版本和该日的有效性。")
  Mono<ResponseEntity<?>> read(
      @PathVariable String id,
      @Parameter(description = "日期") @RequestParam(required = false) @Nullable LocalDate asOf) {
    return (asOf == null ? records.find(id) : records.find(id, asOf))
        .<ResponseEntity<?>>map(found ->
            switch (found) {
              case PublicItem item -> Revision.ok(item, item.revision());
              case WithdrawalNotice notice -> gone(notice);
            })
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("公开事项")));
  }

  private static ResponseEntity<WithdrawnProblem> gone(WithdrawalNotice notice) {
    return ResponseEntity.status(HttpStatus.GONE)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(WithdrawnProblem.of(notice));
  }
}
