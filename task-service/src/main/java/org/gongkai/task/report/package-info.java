/** Quarterly reports on assignments: what opens, is missing, late, returned or accepted. */
@NullMarked
package org.gongkai.task.report;

import org.jspecify.annotations.NullMarked;
