/** Reviews, publishes, proves and searches what is disclosed. */
@NullMarked
package org.gongkai.disclosure;

import org.jspecify.annotations.NullMarked;
