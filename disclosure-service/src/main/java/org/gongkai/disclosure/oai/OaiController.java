package org.gongkai.disclosure.oai;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@Tag(name = "数据收割")
@RestController
@RequestMapping("/oai")
class OaiController {

  private static final MediaType XML = new MediaType("text", "xml", StandardCharsets.UTF_8);

  private final Repository repository;

  OaiController(Repository repository) {
    this.repository = repository;
  }

  @GetMapping
  @Operation(summary = "OAI-PMH 2.0", description = "公开。参数见协议。")
  Mono<ResponseEntity<byte[]>> get(ServerWebExchange exchange) {
    return answer(exchange.getRequest().getQueryParams());
  }

  @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  @Operation(summary = "OAI-PMH 2.0", description = "公开。参数见协议，以表单提交。")
  Mono<ResponseEntity<byte[]>> post(ServerWebExchange exchange) {
    return exchange.getFormData().flatMap(this::answer);
  }

  private Mono<ResponseEntity<byte[]>> answer(MultiValueMap<String, String> said) {
    return repository
        .answer(said)
        .map(text ->
            ResponseEntity.ok().contentType(XML).body(text.getBytes(StandardCharsets.UTF_8)));
  }
}
