package org.gongkai.platform.event;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are sent and received.
 *
 * @param sendTimeout after which a send counts as failed and is left to the sweep
 * @param sweepAfter age at which an event that is still pending is sent again; more than
 *     sendTimeout
 * @param sweepEvery pause between two sweeps
 * @param retries how often a failed event is handled again before it becomes a dead letter
 * @param firstBackOff pause before the first retry; it doubles
 * @param handlerTimeout after which handling one event counts as failed
 * @param partitions of the topics that this service creates
 * @param replicas of these topics; 1 fits a single broker
 */
@ConfigurationProperties("gongkai.events")
record EventProperties(
    @DefaultValue("8s") Duration sendTimeout,
    @DefaultValue("10s") Duration sweepAfter,
    @DefaultValue("2s") Duration sweepEvery,
    @DefaultValue("3") int retries,
    @DefaultValue("300ms") Duration firstBackOff,
    @DefaultValue("30s") Duration handlerTimeout,
    @DefaultValue("4") int partitions,
    @DefaultValue("1") short replicas) {}
