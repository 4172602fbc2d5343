/** Everything that is public, as files to take away, made anew each day. */
@NullMarked
package org.gongkai.disclosure.dump;

import org.jspecify.annotations.NullMarked;
