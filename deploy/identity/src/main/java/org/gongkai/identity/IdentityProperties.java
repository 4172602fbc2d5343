package org.gongkai.identity;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * @param issuer the public origin of the suite, that is the gateway's: browsers never see this
 *     process
 * @param tokenLifetime how long an access token is good
 * @param secrets the folder of generated keys and passwords
 * @param accounts who exists: JSON with {@code people} and {@code clients}
 */
@ConfigurationProperties("gongkai.identity")
record IdentityProperties(URI issuer, Duration tokenLifetime, Path secrets, Resource accounts) {}
