/** Working days, and deadlines that explain day by day how they were counted. */
@NullMarked
package org.gongkai.platform.calendar;

import org.jspecify.annotations.NullMarked;
