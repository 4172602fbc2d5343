package org.gongkai.feedback;

import org.gongkai.platform.actor.PublicPaths;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Handles what citizens say and ask. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan(basePackageClasses = FeedbackApplication.class)
public class FeedbackApplication {

  public static void main(String[] args) {
    SpringApplication.run(FeedbackApplication.class, args);
  }

  /** What citizens do without a token. */
  @Bean
  PublicPaths publicPaths() {
    return PublicPaths.of(
        "POST /api/feedback/appeals",
        "GET /api/feedback/appeals/{number}",
        "GET /api/feedback/results",
        "GET /api/feedback/results/{number}");
  }
}
