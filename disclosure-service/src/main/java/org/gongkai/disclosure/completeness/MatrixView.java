package org.gongkai.disclosure.completeness;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the matrix.
 *
 * @param items one line per unit, by id
 * @param next the cursor of the next page; null on the last
 */
record MatrixView(
    LocalDate day, List<ContentClass> classes, List<UnitLine> items, @Nullable String next) {}
