package org.gongkai.task;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.gongkai.platform.actor.PublicPaths;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Tracks the year's disclosure work. */
@SpringBootApplication(proxyBeanMethods = false)
public class TaskApplication {

  public static void main(String[] args) {
    SpringApplication.run(TaskApplication.class, args);
  }

  /** What citizens read without a token. */
  @Bean
  PublicPaths publicPaths() {
    return PublicPaths.of(
            "GET /api/tasks/calendar",
            "GET /api/tasks/calendar/{year}",
            "GET /api/tasks/units",
            "GET /api/tasks/practices/promoted",
            "GET /api/tasks/units/{id}",
            "GET /api/tasks/plans",
            "GET /api/tasks/plans/{id}",
            "GET /api/tasks/plans/{id}/amendments",
            "GET /api/tasks/plans/{id}/progress",
            "GET /api/tasks/plans/{id}/progress/tasks")
        .sharing(
            "/api/tasks/plans",
            "/api/tasks/plans/{id}",
            "/api/tasks/plans/{id}/progress",
            "/api/tasks/plans/{id}/progress/tasks");
  }

  @Bean
  OpenAPI description() {
    Info info = new Info().title("任务服务").description("年度政务公开任务：单位、计划、台账、佐证。").version("1");
    return new OpenAPI().info(info);
  }
}
