package org.gongkai.disclosure.search;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where and how this instance keeps its index.
 *
 * @param folder used by one instance only; may be deleted while it is stopped; empty = a new
 *     temporary one
 * @param threads how many searches run at once
 * @param queue how many more may wait before searches are refused
 */
@ConfigurationProperties("gongkai.disclosure.search")
record SearchProperties(String folder, int threads, int queue) {}
