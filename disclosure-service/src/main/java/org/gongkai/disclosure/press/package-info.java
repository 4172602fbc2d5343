/** News conferences and policy briefings, and who speaks for a unit. */
@NullMarked
package org.gongkai.disclosure.press;

import org.jspecify.annotations.NullMarked;
