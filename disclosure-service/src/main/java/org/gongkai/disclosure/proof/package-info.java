/** The append-only log of what was made public, and the receipts that citizens check. */
@NullMarked
package org.gongkai.disclosure.proof;

import org.jspecify.annotations.NullMarked;
