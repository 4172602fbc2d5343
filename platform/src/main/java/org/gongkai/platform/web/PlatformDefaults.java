package org.gongkai.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * Adds {@code platform.yml} as the weakest source of settings: whatever a service says itself is
 * stronger.
 */
final class PlatformDefaults implements EnvironmentPostProcessor {

  private static final ClassPathResource DEFAULTS = new ClassPathResource("platform.yml");

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    sources().forEach(environment.getPropertySources()::addLast);
  }

  private static List<PropertySource<?>> sources() {
    try {
      return new YamlPropertySourceLoader().load("platform defaults", DEFAULTS);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
