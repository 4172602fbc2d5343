/** Forms of Chinese text for comparing and searching; stored text is never changed by them. */
@NullMarked
package org.gongkai.platform.text;

import org.jspecify.annotations.NullMarked;
