/** Small counted documents, kept in memory by every instance, for pages that sum over thousands. */
@NullMarked
package org.gongkai.task.tally;

import org.jspecify.annotations.NullMarked;
