/** The library of experts who interpret policies (专家库). */
@NullMarked
package org.gongkai.disclosure.expert;

import org.jspecify.annotations.NullMarked;
