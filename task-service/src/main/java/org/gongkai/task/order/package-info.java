/** Rectification orders: what an authority demands of a unit, and how it is urged and checked. */
@NullMarked
package org.gongkai.task.order;

import org.jspecify.annotations.NullMarked;
