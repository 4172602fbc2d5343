/** Whether published documents hold: repeal, expiry, and what other documents say of them. */
@NullMarked
package org.gongkai.disclosure.validity;

import org.jspecify.annotations.NullMarked;
