/** Access tokens for demo people and system clients, got the way everybody gets them. */
@NullMarked
package org.gongkai.local.token;

import org.jspecify.annotations.NullMarked;
