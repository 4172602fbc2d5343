/** Looking back on last year's plan: what was really done, line by line. */
@NullMarked
package org.gongkai.task.lookback;

import org.jspecify.annotations.NullMarked;
