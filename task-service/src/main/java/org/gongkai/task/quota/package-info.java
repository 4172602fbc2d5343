/** How often something must at least be done in a period, counted, shown and judged. */
@NullMarked
package org.gongkai.task.quota;

import org.jspecify.annotations.NullMarked;
