/** Inspections with drawn samples, and the monitors that look every day by themselves. */
@NullMarked
package org.gongkai.task.inspection;

import org.jspecify.annotations.NullMarked;
