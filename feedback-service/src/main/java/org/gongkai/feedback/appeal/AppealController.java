package org.gongkai.feedback.appeal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.gongkai.platform.web.NewId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "群众留言")
@RestController
@RequestMapping("/api/feedback/appeals")
class AppealController {

  private final Receiving receiving;

  AppealController(Receiving receiving) {
    this.receiving = receiving;
  }

  @PostMapping
  @Operation(summary = "提交留言", description = "公开，无需登录。返回留言编号和查询码；查询码只显示这一次，请妥善保存。")
  Mono<ResponseEntity<Receipt>> receive(NewId id, @Valid @RequestBody AppealRequest request) {
    return receiving
        .receive(id, request)
        .map(receipt -> ResponseEntity.created(place(receipt)).body(receipt));
  }

  private static URI place(Receipt receipt) {
    return URI.create("/api/feedback/appeals/" + receipt.number());
  }
}
