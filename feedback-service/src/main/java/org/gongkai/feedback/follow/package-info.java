/** The citizen follows an appeal by its number and query code. */
@NullMarked
package org.gongkai.feedback.follow;

import org.jspecify.annotations.NullMarked;
