/** What runs inside a child process so that it ends with the launcher. */
@NullMarked
package org.gongkai.local.guard;

import org.jspecify.annotations.NullMarked;
