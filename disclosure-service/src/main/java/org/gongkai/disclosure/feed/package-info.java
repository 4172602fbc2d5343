/** What changed last, for feed readers; what there is, for search engines. */
@NullMarked
package org.gongkai.disclosure.feed;

import org.jspecify.annotations.NullMarked;
