package org.gongkai.local.story;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Steps that build on each other: when one has failed, those after it are skipped. */
public final class Chain implements BeforeEachCallback, AfterTestExecutionCallback {

  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(Chain.class);

  @Override
  public void beforeEach(ExtensionContext step) {
    Object broken = store(step).get(Chain.class);
    Assumptions.assumeTrue(broken == null, () -> "the step " + broken + " has failed");
  }

  @Override
  public void afterTestExecution(ExtensionContext step) {
    if (step.getExecutionException().isPresent()) {
      store(step).put(Chain.class, step.getDisplayName());
    }
  }

  private static ExtensionContext.Store store(ExtensionContext step) {
    return step.getParent().orElseThrow().getStore(HERE);
  }
}
