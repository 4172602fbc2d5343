/** Looking again, year by year, at what is kept from the public. */
@NullMarked
package org.gongkai.disclosure.reassessment;

import org.jspecify.annotations.NullMarked;
