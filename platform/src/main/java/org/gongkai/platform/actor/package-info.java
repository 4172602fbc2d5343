/** Who acts: read from the token, required by everything that is not public. */
@NullMarked
package org.gongkai.platform.actor;

import org.jspecify.annotations.NullMarked;
