/** The gateway's own refusals: RFC 9457 problems with a stable code. */
@NullMarked
package org.gongkai.gateway.problem;

import org.jspecify.annotations.NullMarked;
