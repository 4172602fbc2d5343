/** What each unit has to do of a plan, what it makes of it, and what the office decides on it. */
@NullMarked
package org.gongkai.task.assignment;

import org.jspecify.annotations.NullMarked;
