/** Takes over what old sites and systems have published, in bulk and marked as migrated. */
@NullMarked
package org.gongkai.disclosure.migration;

import org.jspecify.annotations.NullMarked;
