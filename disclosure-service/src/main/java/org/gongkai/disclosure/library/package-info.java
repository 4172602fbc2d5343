/** Documents of the public record sent to the library of the level above (省级政府文件库). */
@NullMarked
package org.gongkai.disclosure.library;

import org.jspecify.annotations.NullMarked;
