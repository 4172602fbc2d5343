/** Issued work plans: the plan as a whole, its items line by line, and how far they have come. */
@NullMarked
package org.gongkai.task.plan;

import org.jspecify.annotations.NullMarked;
