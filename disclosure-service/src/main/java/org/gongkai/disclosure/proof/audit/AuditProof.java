package org.gongkai.disclosure.proof.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.gongkai.disclosure.proof.Proofs;
import org.gongkai.disclosure.proof.StoredLeaf;
import org.gongkai.disclosure.proof.merkle.Hash;
import org.gongkai.platform.audit.AuditEntry;

/**
 * That an audit entry is what was closed under the log.
 *
 * @param position of the entry in its batch, from 0
 * @param path base64, from the entry to the root of the batch
 * @param leaf the log's leaf of the batch, with that root
 * @param index of that leaf
 */
record AuditProof(
    AuditEntry entry,
    String salt,
    long batch,
    int position,
    List<String> path,
    String leaf,
    long index,
    @JsonUnwrapped Proofs.Proven proven) {

  static AuditProof of(StoredEntry entry, AuditBatch batch, StoredLeaf leaf, Proofs.Proven proven) {
    int position = batch.position(entry.id());
    return new AuditProof(
        entry.entry(),
        batch.salt(),
        batch.number(),
        position,
        batch.tree().path(position).stream().map(Hash::base64).toList(),
        leaf.data(),
        leaf.index(),
        proven);
  }
}
