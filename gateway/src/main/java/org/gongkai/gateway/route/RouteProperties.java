package org.gongkai.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * @param lanes the ways into the services, the first that matches is taken
 * @param docs name of a description page and the service that it describes
 * @param identity the local identity provider; no routes to one if unset
 */
@ConfigurationProperties("gongkai.routes")
public record RouteProperties(
    Map<String, Lane> lanes, Map<String, String> docs, @Nullable URI identity) {

  /**
   * @param service the name in the registry; also the name of the breaker, shared by its lanes
   * @param timeout until the first byte of the answer
   * @param body the largest body of a request
   */
  public record Lane(String service, List<String> paths, Duration timeout, DataSize body) {}
}
