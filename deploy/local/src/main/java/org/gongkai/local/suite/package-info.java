/** The suite as one thing: what belongs to it, how it starts, lives and stops. */
@NullMarked
package org.gongkai.local.suite;

import org.jspecify.annotations.NullMarked;
