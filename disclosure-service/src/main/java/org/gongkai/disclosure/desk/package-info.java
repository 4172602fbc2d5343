/** What officials work on: lists and the whole item on one page. */
@NullMarked
package org.gongkai.disclosure.desk;

import org.jspecify.annotations.NullMarked;
