package org.gongkai.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.PublicPaths;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes the shared manners on the OpenAPI page: the headers behind the argument types, instead
 * of the types themselves.
 */
@AutoConfiguration
@ConditionalOnClass({OpenAPI.class, SpringDocUtils.class})
class DescriptionConfiguration {

  private static final String TOKEN = "token";

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

  /** Says of every operation whether it wants a token. */
  @Bean
  OpenApiCustomizer callers(ObjectProvider<PublicPaths> open) {
    List<SecurityRequirement> token = List.of(new SecurityRequirement().addList(TOKEN));
    return api -> {
      if (api.getComponents() == null) {
        api.setComponents(new Components());
      }
      api.getComponents().addSecuritySchemes(TOKEN, bearer());
      api.getPaths()
          .forEach((path, item) ->
              item.readOperationsMap()
                  .forEach((method, operation) ->
                      operation.setSecurity(isOpen(open, method, path) ? List.of() : token)));
    };
  }

  private static boolean isOpen(
      ObjectProvider<PublicPaths> open, PathItem.HttpMethod method, String path) {
    return open.stream().anyMatch(paths -> paths.allows(HttpMethod.valueOf(method.name()), path));
  }

  private static SecurityScheme bearer() {
    return new SecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .bearerFormat("JWT")
        .description("身份提供者签发的访问令牌；标明公开的操作不需要。");
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
