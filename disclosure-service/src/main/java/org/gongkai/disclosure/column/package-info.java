/**
 * The tree of columns under which items are shown: four fixed ones at the top, kept in the store.
 */
@NullMarked
package org.gongkai.disclosure.column;

import org.jspecify.annotations.NullMarked;
