/** A citizen's appeal: how it comes in, what may be done with it and what is told of it. */
@NullMarked
package org.gongkai.feedback.appeal;

import org.jspecify.annotations.NullMarked;
