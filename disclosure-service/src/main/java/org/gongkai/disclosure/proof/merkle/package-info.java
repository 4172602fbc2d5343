/** Merkle trees as RFC 6962 hashes them, cut into tiles; nothing here reads or writes a store. */
@NullMarked
package org.gongkai.disclosure.proof.merkle;

import org.jspecify.annotations.NullMarked;
