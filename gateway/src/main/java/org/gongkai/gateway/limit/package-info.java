/** How often one address or one client may call. */
@NullMarked
package org.gongkai.gateway.limit;

import org.jspecify.annotations.NullMarked;
