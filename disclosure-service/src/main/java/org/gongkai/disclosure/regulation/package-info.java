/** Texts of administrative regulations, kept equal to the national ones on every target. */
@NullMarked
package org.gongkai.disclosure.regulation;

import org.jspecify.annotations.NullMarked;
