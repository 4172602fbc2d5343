package org.gongkai.platform.web;

import java.util.List;
import java.util.Set;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Hands revision, id and page request to controllers. */
final class ManneredArguments implements HandlerMethodArgumentResolver {

  private static final Set<Class<?>> TYPES = Set.of(Revision.class, NewId.class, PageRequest.class);

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return TYPES.contains(parameter.getParameterType());
  }

  @Override
  public Mono<Object> resolveArgument(
      MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
    Class<?> type = parameter.getParameterType();
    if (type == Revision.class) {
      return revision(parameter, exchange);
    }
    if (type == NewId.class) {
      return Mono.fromSupplier(() -> NewId.of(exchange));
    }
    return Mono.fromSupplier(() -> page(exchange.getRequest().getQueryParams()));
  }

  private static Mono<Object> revision(MethodParameter parameter, ServerWebExchange exchange) {
    List<String> tags = exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.IF_MATCH);
    if (!tags.isEmpty()) {
      return Mono.fromSupplier(() -> Revision.parse(tags));
    }
    return parameter.isOptional()
        ? Mono.empty()
        : Mono.error(() -> new Refusal(CommonCode.REVISION_REQUIRED, "请在 If-Match 中带上所读内容的 ETag。"));
  }

  private static PageRequest page(MultiValueMap<String, String> parameters) {
    return PageRequest.parse(parameters.getFirst("limit"), parameters.getFirst("cursor"));
  }
}
