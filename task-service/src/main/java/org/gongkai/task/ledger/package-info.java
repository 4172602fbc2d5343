/** The ledger (台账): what has become of every row, read, noted on, exported and brought back. */
@NullMarked
package org.gongkai.task.ledger;

import org.jspecify.annotations.NullMarked;
