/** What is public of answered appeals, with the consent of their writers. */
@NullMarked
package org.gongkai.feedback.result;

import org.jspecify.annotations.NullMarked;
