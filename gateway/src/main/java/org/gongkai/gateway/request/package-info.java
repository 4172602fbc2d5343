/** Who asks, from where, under which number: settled before anything else looks at a request. */
@NullMarked
package org.gongkai.gateway.request;

import org.jspecify.annotations.NullMarked;
