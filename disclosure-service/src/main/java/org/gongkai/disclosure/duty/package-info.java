/** What a unit owes to the public by law or its own catalogue, watched with a light each. */
@NullMarked
package org.gongkai.disclosure.duty;

import org.jspecify.annotations.NullMarked;
