/** On which channels beside this site an item is spread, and whom it reached. */
@NullMarked
package org.gongkai.disclosure.channel;

import org.jspecify.annotations.NullMarked;
