/** Yearly standard catalogues (标准目录年本): import, editions, and what units still owe of them. */
@NullMarked
package org.gongkai.disclosure.standard;

import org.jspecify.annotations.NullMarked;
