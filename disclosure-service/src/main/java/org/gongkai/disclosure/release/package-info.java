/**
 * Release packages: a policy, its interpretations and its press release become public in one step.
 */
@NullMarked
package org.gongkai.disclosure.release;

import org.jspecify.annotations.NullMarked;
