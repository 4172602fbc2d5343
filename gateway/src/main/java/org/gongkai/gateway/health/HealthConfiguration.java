package org.gongkai.gateway.health;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.health.registry.ReactiveHealthContributorRegistry;
import org.springframework.cloud.client.discovery.ReactiveDiscoveryClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;

/**
 * The suite is UP when every part is. The groups {@code liveness} and {@code readiness} speak of
 * this gateway alone: it serves whatever else still works.
 */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

  /** Registered one by one, so that every part stands at the top of the answer. */
  @Bean
  SmartInitializingSingleton parts(
      HealthProperties properties,
      ReactiveDiscoveryClient discovery,
      ReactiveHealthContributorRegistry registry) {
    return () -> parts(properties, discovery).forEach(registry::registerContributor);
  }

  private static Map<String, Part> parts(
      HealthProperties properties, ReactiveDiscoveryClient discovery) {
    WebClient http = WebClient.create();
    Map<String, Part> parts = new LinkedHashMap<>();
    if (!properties.registries().isEmpty()) {
      Flux<URI> registries =
          Flux.fromIterable(properties.registries()).map(uri -> uri.resolve("/actuator/health"));
      parts.put("registry", new Part(registries, http, properties));
    }
    if (properties.identity() instanceof URI identity) {
      parts.put("identity", new Part(Flux.just(identity), http, properties));
    }
    properties
        .services()
        .forEach((name, service) ->
            parts.put(name, new Part(instances(discovery, service), http, properties)));
    return parts;
  }

  private static Flux<URI> instances(ReactiveDiscoveryClient discovery, String service) {
    return Flux.defer(() -> discovery.getInstances(service))
        .map(instance -> instance.getUri().resolve("/actuator/health"));
  }
}
