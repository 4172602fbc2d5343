package org.gongkai.disclosure.item;

import reactor.core.publisher.Mono;

/** Knows which packages the public may see. */
public interface JointReleases {

  /** Whether all members of the package are published, so that each may be seen. */
  Mono<Boolean> isOut(String releaseId);
}
