/** The duty to interpret a policy, how it is fulfilled, and in what forms and by whom. */
@NullMarked
package org.gongkai.disclosure.interpretation;

import org.jspecify.annotations.NullMarked;
