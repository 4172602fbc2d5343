/** Tables for office programs: what an export becomes as CSV or XLSX. */
@NullMarked
package org.gongkai.task.sheet;

import org.jspecify.annotations.NullMarked;
