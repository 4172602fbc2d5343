/** Sends what aggregates remember and hands on what others sent. */
@NullMarked
package org.gongkai.platform.event;

import org.jspecify.annotations.NullMarked;
