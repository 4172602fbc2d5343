/** The data directory of one suite: its folders, its lock, its state file. */
@NullMarked
package org.gongkai.local.data;

import org.jspecify.annotations.NullMarked;
