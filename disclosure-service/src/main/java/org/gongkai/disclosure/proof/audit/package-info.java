/** Brings the audit trail under the log, batch by batch, so that no entry can vanish or change. */
@NullMarked
package org.gongkai.disclosure.proof.audit;

import org.jspecify.annotations.NullMarked;
