/** Keeps what only this service may read: sealed texts and the keys that open them. */
@NullMarked
package org.gongkai.feedback.secret;

import org.jspecify.annotations.NullMarked;
