/** Brings many units into the directory at once, from a spreadsheet. */
@NullMarked
package org.gongkai.task.imports.unit;

import org.jspecify.annotations.NullMarked;
