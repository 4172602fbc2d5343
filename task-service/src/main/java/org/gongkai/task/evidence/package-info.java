/** What was published to fulfil the plan: proposed by events, decided on by a person. */
@NullMarked
package org.gongkai.task.evidence;

import org.jspecify.annotations.NullMarked;
