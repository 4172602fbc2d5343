/** The portal's files, its shell and its settings. */
@NullMarked
package org.gongkai.gateway.portal;

import org.jspecify.annotations.NullMarked;
