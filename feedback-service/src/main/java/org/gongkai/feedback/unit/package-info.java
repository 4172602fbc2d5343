/** A replica of the directory of units, enough to say who stands below whom. */
@NullMarked
package org.gongkai.feedback.unit;

import org.jspecify.annotations.NullMarked;
