/** What government executive meetings decided, and how much of it the public reads. */
@NullMarked
package org.gongkai.disclosure.meeting;

import org.jspecify.annotations.NullMarked;
