package org.gongkai.disclosure.proof;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.disclosure.proof.merkle.Edge;
import org.gongkai.disclosure.proof.merkle.Hash;
import org.gongkai.disclosure.proof.merkle.Range;
import org.gongkai.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows that the log contains a leaf, and that it only grew. */
@Component
public class Proofs {

  private final MerkleLog log;
  private final Checkpoints checkpoints;
  private final Signer signer;

  Proofs(MerkleLog log, Checkpoints checkpoints, Signer signer) {
    this.log = log;
    this.checkpoints = checkpoints;
    this.signer = signer;
  }

  /**
   * What leads from a leaf to a signed root.
   *
   * @param size of the tree under the checkpoint
   * @param inclusion base64, the sibling of the leaf first
   */
  public record Proven(long size, List<String> inclusion, String checkpoint, String key) {}

  /**
   * That the tree of size {@code to} begins with that of size {@code from}.
   *
   * @param proof base64, in the order of RFC 6962
   */
  public record Consistency(long from, long to, List<String> proof) {}

  /** Empty while no checkpoint covers the leaf; fails when the stored leaf was changed. */
  public Mono<Proven> of(StoredLeaf leaf) {
    return checkpoints
        .covering(leaf.index())
        .flatMap(signed -> log.covering(signed.size()).flatMap(edge -> of(leaf, edge, signed)));
  }

  /** NOT_FOUND for a size that is not yet signed. */
  Mono<Consistency> consistency(long from, long to) {
    List<Range> ranges = Range.consistency(from, to);
    return checkpoints
        .covering(to - 1)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("日志检查点")))
        .flatMap(signed -> log.covering(to))
        .flatMap(edge -> log.tree(edge, ranges))
        .map(tree -> new Consistency(from, to, base64(tree.hashes(ranges))));
  }

  private Mono<Proven> of(StoredLeaf leaf, Edge edge, StoredCheckpoint signed) {
    List<Range> path = Range.inclusion(leaf.index(), signed.size());
    Range own = new Range(leaf.index(), leaf.index() + 1);
    List<Range> all = new ArrayList<>(path);
    all.add(own);
    return log.tree(edge, all)
        .flatMap(tree ->
            tree.hash(own).equals(leaf.computedHash())
                ? Mono.just(tree)
                : Mono.error(new LogBroken("leaf " + leaf.index() + " has changed")))
        .map(tree ->
            new Proven(
                signed.size(), base64(tree.hashes(path)), signed.note(), signer.verifierKey()));
  }

  private static List<String> base64(List<Hash> hashes) {
    return hashes.stream().map(Hash::base64).toList();
  }
}
