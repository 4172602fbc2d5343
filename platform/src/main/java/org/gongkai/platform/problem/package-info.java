/** Refusals with a stable code, and how each failure becomes an answer. */
@NullMarked
package org.gongkai.platform.problem;

import org.jspecify.annotations.NullMarked;
