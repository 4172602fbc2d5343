/** Turns an uploaded file of any accepted format into lines and tables in reading order. */
@NullMarked
package org.gongkai.task.imports.document;

import org.jspecify.annotations.NullMarked;
