/** Score sheets of the units: computed, contested, final, ranked and exported. */
@NullMarked
package org.gongkai.task.assessment.sheet;

import org.jspecify.annotations.NullMarked;
