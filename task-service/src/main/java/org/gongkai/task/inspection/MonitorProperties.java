package org.gongkai.task.inspection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the daily monitors bear.
 *
 * @param columnCycle for how long a column of a unit may have no new item
 * @param lookBack how far back late publications are looked for
 */
@ConfigurationProperties("gongkai.task.monitors")
record MonitorProperties(
    @DefaultValue("90d") Duration columnCycle, @DefaultValue("35d") Duration lookBack) {}
