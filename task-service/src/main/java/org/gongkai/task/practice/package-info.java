/** Good practice that units hand in, the office selects and promotes, and brands. */
@NullMarked
package org.gongkai.task.practice;

import org.jspecify.annotations.NullMarked;
