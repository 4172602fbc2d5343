/** What officials do with an appeal: assign, reply, approve, return, publish. */
@NullMarked
package org.gongkai.feedback.handling;

import org.jspecify.annotations.NullMarked;
