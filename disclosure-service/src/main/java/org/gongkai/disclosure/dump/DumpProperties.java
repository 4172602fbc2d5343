package org.gongkai.disclosure.dump;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where and when dumps are made.
 *
 * @param folder shared by all instances; empty = no dumps
 * @param at time of day in Asia/Shanghai from which the day's dump is made
 * @param keepDays older ones are removed
 */
@ConfigurationProperties("gongkai.disclosure.dump")
record DumpProperties(String folder, LocalTime at, int keepDays) {

  boolean isOff() {
    return folder.isBlank();
  }
}
