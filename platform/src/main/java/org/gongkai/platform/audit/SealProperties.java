package org.gongkai.platform.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a batch of audit entries is closed, and how that is told.
 *
 * @param event type of the event, such as {@code task.audit.sealed.v1}; its first word names the
 *     trail
 * @param topic on which it is told
 * @param every at the latest so long after its first entry was stored
 * @param size as soon as so many entries wait
 * @param settle how long an entry has rested in the trail before it is closed, so that none stored
 *     by an instance with a slower clock comes after it
 */
@ConfigurationProperties("gongkai.audit.seal")
record SealProperties(
    String event,
    String topic,
    @DefaultValue("1h") Duration every,
    @DefaultValue("1000") int size,
    @DefaultValue("10s") Duration settle) {

  /** The word by which the log knows the trail. */
  String trail() {
    return event.substring(0, event.indexOf('.'));
  }
}
