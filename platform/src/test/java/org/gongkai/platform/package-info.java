/** Checks the platform as a whole. */
@NullMarked
package org.gongkai.platform;

import org.jspecify.annotations.NullMarked;
