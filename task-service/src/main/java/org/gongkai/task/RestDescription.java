package org.gongkai.task;

import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;

/** Describes the arguments that the platform resolves as the headers and parameters they are. */
@Configuration(proxyBeanMethods = false)
class RestDescription {

  private static final List<Parameter> PAGE =
      List.of(
          new Parameter()
              .in("query")
              .name("limit")
              .description("每页条数，1 到 200，默认 50")
              .schema(new IntegerSchema()),
          new Parameter()
              .in("query")
              .name("cursor")
              .description("上一页返回的 next")
              .schema(new StringSchema()));

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Actor.class, NewId.class, PageRequest.class, Revision.class);
  }

  @Bean
  OpenApiCustomizer title() {
    return api ->
        api.info(new Info().title("任务服务").description("年度政务公开任务：单位、计划、台账、佐证。").version("1"));
  }

  @Bean
  OperationCustomizer platformArguments() {
    return (operation, handler) -> {
      Arrays.stream(handler.getMethodParameters())
          .flatMap(argument -> described(argument).stream())
          .forEach(operation::addParametersItem);
      return operation;
    };
  }

  private static List<Parameter> described(MethodParameter argument) {
    if (argument.getParameterType() == PageRequest.class) {
      return PAGE;
    }
    if (argument.getParameterType() == Revision.class) {
      return List.of(
          new Parameter()
              .in("header")
              .name("If-Match")
              .description("所读内容的 ETag")
              .required(!argument.isOptional())
              .schema(new StringSchema()));
    }
    return List.of();
  }
}
