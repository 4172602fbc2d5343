/** Asking the staff of one unit about what concerns them; nobody else ever hears of it. */
@NullMarked
package org.gongkai.disclosure.solicitation;

import org.jspecify.annotations.NullMarked;
