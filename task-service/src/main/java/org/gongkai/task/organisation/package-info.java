/** Who does the disclosure work of each unit, with what money and where; what is missing. */
@NullMarked
package org.gongkai.task.organisation;

import org.jspecify.annotations.NullMarked;
