/** Tracks the year's disclosure work. */
@NullMarked
package org.gongkai.task;

import org.jspecify.annotations.NullMarked;
