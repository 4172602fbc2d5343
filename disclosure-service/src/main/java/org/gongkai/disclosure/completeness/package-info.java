/** Whether each unit has current content of each class of article 20 (共性基础内容). */
@NullMarked
package org.gongkai.disclosure.completeness;

import org.jspecify.annotations.NullMarked;
