/** Handles what citizens say and ask. */
@NullMarked
package org.gongkai.feedback;

import org.jspecify.annotations.NullMarked;
