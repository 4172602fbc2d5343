package org.gongkai.disclosure.proof.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When a batch of audit entries is closed.
 *
 * @param every at the latest so long after its first entry was stored
 * @param size as soon as so many entries wait
 * @param settle how long an entry has rested in the trail before it is closed, so that none stored
 *     by an instance with a slower clock comes after it
 */
@ConfigurationProperties("gongkai.disclosure.audit")
record AuditProperties(Duration every, int size, Duration settle) {}
