/** Public lists and full-text search, served from an index of this instance. */
@NullMarked
package org.gongkai.disclosure.search;

import org.jspecify.annotations.NullMarked;
