/** Turns facts into points, with the reason in words. */
@NullMarked
package org.gongkai.task.assessment.score;

import org.jspecify.annotations.NullMarked;
