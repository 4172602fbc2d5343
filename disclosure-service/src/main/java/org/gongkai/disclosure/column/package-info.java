/** The tree of columns under which items are shown. */
@NullMarked
package org.gongkai.disclosure.column;

import org.jspecify.annotations.NullMarked;
