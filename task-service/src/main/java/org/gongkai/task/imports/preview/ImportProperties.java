package org.gongkai.task.imports.preview;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much work importing may be.
 *
 * @param bodyLimit the largest text or file
 * @param threads how many plans are read at once
 * @param queue how many may wait before the next is refused with 503
 */
@ConfigurationProperties("gongkai.task.imports")
record ImportProperties(
    @DefaultValue("20MB") DataSize bodyLimit,
    @DefaultValue("2") int threads,
    @DefaultValue("50") int queue) {

  int bytes() {
    return Math.toIntExact(bodyLimit.toBytes());
  }
}
