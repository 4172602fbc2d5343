/** Spreadsheets of things that are not plans: known columns in any order, one thing a row. */
@NullMarked
package org.gongkai.task.imports.table;

import org.jspecify.annotations.NullMarked;
