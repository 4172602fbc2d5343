package org.gongkai.gateway.route;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.gongkai.gateway.limit.LimitProperties;
import org.gongkai.gateway.route.RouteProperties.Lane;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.filter.factory.RetryGatewayFilterFactory.RetryConfig;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.route.builder.UriSpec;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** Which path leads where. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

  static final String[] IDENTITY = {
    "/oauth2/**", "/.well-known/**", "/login", "/logout", "/userinfo", "/connect/**"
  };

  /** Outside the writing of the answer: a call counts as running until its last byte is out. */
  private static final int GUARD = NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;

  private final CircuitBreakerRegistry breakers;
  private final BulkheadRegistry bulkheads;
  private final boolean limited;

  RouteConfiguration(
      CircuitBreakerRegistry breakers, BulkheadRegistry bulkheads, LimitProperties limits) {
    this.breakers = breakers;
    this.bulkheads = bulkheads;
    this.limited = limits.enabled();
  }

  @Bean
  RouteLocator routes(RouteLocatorBuilder builder, RouteProperties properties) {
    RouteLocatorBuilder.Builder routes = builder.routes();
    properties.lanes().forEach((id, lane) -> routes.route(id, spec -> lane(spec, id, lane)));
    properties
        .docs()
        .forEach(
            (name, service) -> routes.route("docs-" + name, spec -> docs(spec, name, service)));
    if (properties.identity() instanceof URI identity) {
      routes.route("identity", spec -> identity(spec, identity));
    }
    return routes.build();
  }

  /** The client's own second attempt after a lost connection would send a POST twice. */
  @Bean
  HttpClientCustomizer noHiddenRetry() {
    return client -> client.disableRetry(true);
  }

  private Buildable<Route> lane(PredicateSpec spec, String id, Lane lane) {
    return within(
            lane.timeout(),
            spec.path(lane.paths().toArray(String[]::new))
                .filters(filters ->
                    guarded(filters, id, lane.service(), lane.body()).retry(this::reads)))
        .uri("lb://" + lane.service());
  }

  private Buildable<Route> docs(PredicateSpec spec, String name, String service) {
    return spec.path("/docs/" + name)
        .filters(filters -> filters.setPath("/v3/api-docs").preserveHostHeader())
        .uri("lb://" + service);
  }

  private Buildable<Route> identity(PredicateSpec spec, URI identity) {
    return within(
            Duration.ofSeconds(10),
            spec.path(IDENTITY)
                .filters(filters ->
                    guarded(filters, "identity", "identity", DataSize.ofKilobytes(64))
                        .preserveHostHeader()))
        .uri(identity);
  }

  private GatewayFilterSpec guarded(
      GatewayFilterSpec filters, String lane, String service, DataSize body) {
    GatewayFilterSpec guarded =
        filters
            .filter(new BodyLimit(body), GUARD - 2)
            .filter(new Guard(breakers.circuitBreaker(service)), GUARD);
    return limited ? guarded.filter(new Crowd(bulkheads.bulkhead(lane)), GUARD - 1) : guarded;
  }

  private static UriSpec within(Duration timeout, UriSpec spec) {
    return spec.metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, timeout.toMillis());
  }

  /** Reading twice does no harm; anything else is tried exactly once. */
  private void reads(RetryConfig retry) {
    retry
        .setRetries(2)
        .setMethods(HttpMethod.GET)
        .setSeries()
        .setStatuses(HttpStatus.SERVICE_UNAVAILABLE)
        .setExceptions(IOException.class)
        .setBackoff(Duration.ofMillis(20), Duration.ofMillis(200), 2, false);
  }
}
