/** Answers that are the same for every visitor, kept for a moment so that crowds cost little. */
@NullMarked
package org.gongkai.gateway.reading;

import org.jspecify.annotations.NullMarked;
