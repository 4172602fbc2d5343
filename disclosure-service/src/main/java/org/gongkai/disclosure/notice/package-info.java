/** Tells people what waits for them: one notice per person or role, read or unread. */
@NullMarked
package org.gongkai.disclosure.notice;

import org.jspecify.annotations.NullMarked;
