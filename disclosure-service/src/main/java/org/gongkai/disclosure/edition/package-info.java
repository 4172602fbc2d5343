/** The editions of an item: reading earlier ones, and what has changed between two. */
@NullMarked
package org.gongkai.disclosure.edition;

import org.jspecify.annotations.NullMarked;
