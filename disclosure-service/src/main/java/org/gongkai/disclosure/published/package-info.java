/** The public reading of a single item, or the notice that it was withdrawn. */
@NullMarked
package org.gongkai.disclosure.published;

import org.jspecify.annotations.NullMarked;
