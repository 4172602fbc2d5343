/** Who did what to which object, when and why. */
@NullMarked
package org.gongkai.platform.audit;

import org.jspecify.annotations.NullMarked;
