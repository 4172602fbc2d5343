/** Finds and hides what points to a person in a text. */
@NullMarked
package org.gongkai.feedback.privacy;

import org.jspecify.annotations.NullMarked;
