package org.gongkai.gateway.reading;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * @param freshFor how long an answer is given again without asking the service; zero keeps none
 * @param largest body of an answer that is kept
 * @param memory for all of them together
 */
@ConfigurationProperties("gongkai.reading")
record ReadingProperties(Duration freshFor, DataSize largest, DataSize memory) {

  boolean keeps() {
    return freshFor.isPositive();
  }
}
