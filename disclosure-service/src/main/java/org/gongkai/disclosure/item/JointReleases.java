package org.gongkai.disclosure.item;

import reactor.core.publisher.Mono;

/** Knows which packages the public may see. */
public interface JointReleases {

  /** Whether all members of the package are published, so that each may be seen. */
  Mono<Boolean> isOut(String releaseId);

  /** Whether this item may be seen as it is: what no package holds back may be. */
  default Mono<Boolean> isOut(Item item) {
    JointRelease release = item.release();
    return release == null || item.isReserved() ? Mono.just(true) : isOut(release.id());
  }
}
