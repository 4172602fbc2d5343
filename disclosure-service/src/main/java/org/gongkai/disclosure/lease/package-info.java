/** Work that one instance does at a time. */
@NullMarked
package org.gongkai.disclosure.lease;

import org.jspecify.annotations.NullMarked;
