/** Circulars to units, and interviews with their heads. */
@NullMarked
package org.gongkai.task.circular;

import org.jspecify.annotations.NullMarked;
