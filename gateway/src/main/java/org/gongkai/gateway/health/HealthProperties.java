package org.gongkai.gateway.health;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param timeout how long one part may take to say how it is
 * @param keep how long an answer is reused, so that asking often costs the parts nothing
 * @param services name of a part and its name in the registry
 * @param registries the registry's addresses; one that answers is enough
 * @param identity an address of the identity provider that answers when it works
 */
@ConfigurationProperties("gongkai.health")
record HealthProperties(
    Duration timeout,
    Duration keep,
    Map<String, String> services,
    List<URI> registries,
    @Nullable URI identity) {}
