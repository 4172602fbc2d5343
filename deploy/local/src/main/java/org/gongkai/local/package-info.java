/** The launcher: the whole suite on one machine with one command. */
@NullMarked
package org.gongkai.local;

import org.jspecify.annotations.NullMarked;
