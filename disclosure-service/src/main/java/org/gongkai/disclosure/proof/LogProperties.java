package org.gongkai.disclosure.proof;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the log signs.
 *
 * @param origin the name in its checkpoints; never changed once something is signed
 * @param secrets folder of the key file
 */
@ConfigurationProperties("gongkai.disclosure.log")
record LogProperties(String origin, Path secrets) {}
