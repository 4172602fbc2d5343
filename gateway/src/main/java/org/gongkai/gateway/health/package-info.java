/** How the suite is: one answer with the state of every part. */
@NullMarked
package org.gongkai.gateway.health;

import org.jspecify.annotations.NullMarked;
