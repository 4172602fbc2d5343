/** Understands official work plans: a file goes in, a preview that a person confirms comes out. */
@NullMarked
package org.gongkai.task.imports;

import org.jspecify.annotations.NullMarked;
