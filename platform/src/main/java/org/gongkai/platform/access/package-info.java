/** Who may not act although the token still says so. */
@NullMarked
package org.gongkai.platform.access;

import org.jspecify.annotations.NullMarked;
