package org.gongkai.feedback.follow;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.InetSocketAddress;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@Tag(name = "群众留言")
@RestController
@RequestMapping("/api/feedback/appeals")
class FollowController {

  private final Following following;

  FollowController(Following following) {
    this.following = following;
  }

  @GetMapping("/{number}")
  @Operation(
      summary = "查询留言",
      description = "公开，凭编号和查询码。编号或查询码错误时同样返回 404；错误次数过多返回 429 和 Retry-After。")
  Mono<ResponseEntity<FollowedAppeal>> follow(
      @PathVariable String number,
      @Parameter(description = "查询码") @RequestHeader(name = "X-Query-Code", required = false)
          @Nullable String code,
      @Parameter(hidden = true) ServerWebExchange exchange) {
    return following
        .follow(number, code == null ? "" : code, address(exchange.getRequest()))
        .map(appeal -> Revision.ok(appeal, appeal.revision()))
        .doOnError(
            TooManyTries.class,
            refused ->
                exchange
                    .getResponse()
                    .getHeaders()
                    .set(HttpHeaders.RETRY_AFTER, refused.retryAfterSeconds()));
  }

  /** The citizen's, as the gateway names it; it lets no caller name one himself. */
  private static String address(ServerHttpRequest request) {
    String forwarded = request.getHeaders().getFirst("X-Forwarded-For");
    if (forwarded != null) {
      return forwarded.split(",", 2)[0].strip();
    }
    InetSocketAddress remote = request.getRemoteAddress();
    return remote == null ? "" : remote.getHostString();
  }
}
