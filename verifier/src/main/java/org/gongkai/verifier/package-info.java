/** Checks receipts and copies of the disclosure log without any other program. */
@NullMarked
package org.gongkai.verifier;

import org.jspecify.annotations.NullMarked;
