/** Publishing at a time decided before. */
@NullMarked
package org.gongkai.disclosure.schedule;

import org.jspecify.annotations.NullMarked;
