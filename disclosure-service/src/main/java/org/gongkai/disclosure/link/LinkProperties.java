package org.gongkai.disclosure.link;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is taken for this site, and how other sites are asked.
 *
 * @param paths that other parts serve at the origin of this site, by their beginnings
 * @param origins other addresses under which this site is reached, such as {@code http://www.x.cn}
 * @param outer whether links to other sites are followed; off: they count as alive
 * @param days on how many days in a row a site must be away before its links count as broken
 * @param again after how many days a link that was alive is followed again
 * @param atOnce how many sites are asked at a time
 * @param pause between two questions to the same site
 * @param portion how many links are followed in one go
 */
@ConfigurationProperties("gongkai.disclosure.links")
record LinkProperties(
    List<String> paths,
    List<String> origins,
    boolean outer,
    int days,
    int again,
    int atOnce,
    int portion,
    Duration pause,
    Duration timeout) {

  LinkProperties {
    paths = paths.stream().map(String::strip).toList();
    origins = origins.stream().map(String::strip).toList();
  }
}
