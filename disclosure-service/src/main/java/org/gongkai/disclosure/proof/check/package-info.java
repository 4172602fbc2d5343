/** Compares the whole store with the log: what was changed, dropped or forgotten is named. */
@NullMarked
package org.gongkai.disclosure.proof.check;

import org.jspecify.annotations.NullMarked;
