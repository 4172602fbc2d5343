package org.gongkai.feedback;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
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

  @Bean
  OpenAPI description() {
    Info info = new Info().title("互动服务").description("留言与诉求：受理、交办、答复、审核、结果公开。").version("1");
    return new OpenAPI().info(info);
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
