/** By what the units of a territory are assessed in a year. */
@NullMarked
package org.gongkai.task.assessment.scheme;

import org.jspecify.annotations.NullMarked;
