/** Keeps aggregates as documents: one aggregate, one document, one atomic write. */
@NullMarked
package org.gongkai.platform.store;

import org.jspecify.annotations.NullMarked;
