/** Where operations maintains the working-day calendar that all services count with. */
@NullMarked
package org.gongkai.task.calendar;

import org.jspecify.annotations.NullMarked;
