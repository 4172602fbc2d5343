/** Plain tables for office programs, out and in. */
@NullMarked
package org.gongkai.disclosure.table;

import org.jspecify.annotations.NullMarked;
