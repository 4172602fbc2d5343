/** A single Kafka broker inside the launcher's process. */
@NullMarked
package org.gongkai.local.broker;

import org.jspecify.annotations.NullMarked;
