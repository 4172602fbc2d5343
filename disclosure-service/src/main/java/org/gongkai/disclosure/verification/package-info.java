/** Comparing public items with the facts, again and again. */
@NullMarked
package org.gongkai.disclosure.verification;

import org.jspecify.annotations.NullMarked;
