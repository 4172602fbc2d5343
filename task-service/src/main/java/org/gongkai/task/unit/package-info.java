/** The directory of units: a tree that this service owns and the others replicate. */
@NullMarked
package org.gongkai.task.unit;

import org.jspecify.annotations.NullMarked;
