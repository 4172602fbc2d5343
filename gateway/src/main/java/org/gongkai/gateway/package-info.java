/** The only public port. */
@NullMarked
package org.gongkai.gateway;

import org.jspecify.annotations.NullMarked;
