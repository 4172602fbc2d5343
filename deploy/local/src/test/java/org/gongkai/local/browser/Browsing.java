package org.gongkai.local.browser;

import org.gongkai.local.RunningSuite;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives the {@code @BeforeAll} method of a test class its {@link Browsers}, closes them after the
 * last test and keeps the traces of each that failed.
 */
final class Browsing implements BeforeAllCallback, AfterTestExecutionCallback, ParameterResolver {

  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(Browsing.class);

  /** Here rather than for the parameter: where no browser is installed the class is skipped. */
  @Override
  public void beforeAll(ExtensionContext tests) {
    tests.getStore(HERE).put(Browsers.class, new Browsers(RunningSuite.shared(tests)));
  }

  @Override
  public void afterTestExecution(ExtensionContext test) {
    test.getExecutionException()
        .ifPresent(failure ->
            browsers(test)
                .keepTraces(
                    test.getRequiredTestClass().getSimpleName()
                        + "-"
                        + test.getRequiredTestMethod().getName(),
                    failure));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext tests) {
    return parameter.getParameter().getType() == Browsers.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext tests) {
    return browsers(tests);
  }

  /** A store looks into those of its parents, so that a test finds what its class has. */
  private static Browsers browsers(ExtensionContext context) {
    return context.getStore(HERE).get(Browsers.class, Browsers.class);
  }
}
