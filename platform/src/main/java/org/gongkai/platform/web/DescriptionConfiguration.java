package org.gongkai.platform.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.stream.Stream;
import org.gongkai.platform.actor.Actor;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes the shared manners on the OpenAPI page: the headers behind the argument types, instead
 * of the types themselves.
 */
@AutoConfiguration
@ConditionalOnClass({OpenAPI.class, SpringDocUtils.class})
class DescriptionConfiguration {

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Actor.class, Revision.class, PageRequest.class, NewId.class);
  }

  @Bean
  OperationCustomizer sharedManners() {
    return (operation, handler) -> {
      describe(operation, handler, Revision.class, header("If-Match", "读取时得到的 ETag，如 \"3\""));
      describe(operation, handler, NewId.class, header("Idempotency-Key", "重复提交同一请求时使用同一键"));
      describe(operation, handler, PageRequest.class, query("limit", "每页条数，1–200，默认 50"));
      describe(operation, handler, PageRequest.class, query("cursor", "上一页返回的 next"));
      return operation;
    };
  }

  private static void describe(
      Operation operation, HandlerMethod handler, Class<?> argument, Parameter parameter) {
    boolean taken =
        Stream.of(handler.getMethodParameters())
            .anyMatch(each -> each.getParameterType().equals(argument));
    if (taken) {
      operation.addParametersItem(parameter);
    }
  }

  private static Parameter header(String name, String description) {
    return new Parameter()
        .in("header")
        .name(name)
        .description(description)
        .schema(new StringSchema());
  }

  private static Parameter query(String name, String description) {
    return new Parameter()
        .in("query")
        .name(name)
        .description(description)
        .schema(new StringSchema());
  }
}
