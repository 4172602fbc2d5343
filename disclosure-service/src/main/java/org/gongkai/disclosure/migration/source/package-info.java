/** Reads what old systems give: rows of files, pages with metadata, archives of both. */
@NullMarked
package org.gongkai.disclosure.migration.source;

import org.jspecify.annotations.NullMarked;
