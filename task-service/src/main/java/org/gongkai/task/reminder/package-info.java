/** Reminders and escalations: by the clock, once, and by hand. */
@NullMarked
package org.gongkai.task.reminder;

import org.jspecify.annotations.NullMarked;
