/** Proves the event contracts and writes the pages about them. */
@NullMarked
package org.gongkai.contracts;

import org.jspecify.annotations.NullMarked;
