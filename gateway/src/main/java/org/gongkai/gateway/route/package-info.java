/** The way from a path to a service, with its time limit, breaker and lane. */
@NullMarked
package org.gongkai.gateway.route;

import org.jspecify.annotations.NullMarked;
