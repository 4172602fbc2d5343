package org.gongkai.platform.web;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * Refuses query parameters that the controller method does not name, since a misspelt filter would
 * otherwise quietly return everything.
 */
final class DeclaredParameters {

  private final Map<Method, Set<String>> names = new ConcurrentHashMap<>();

  void check(HandlerMethod handler, MultiValueMap<String, String> query) {
    Set<String> declared = names.computeIfAbsent(handler.getMethod(), method -> namesOf(handler));
    for (String name : query.keySet()) {
      if (!declared.contains(name)) {
        throw new Refusal(
            CommonCode.UNKNOWN_PARAMETER, "未知的查询参数 " + name + "；可用的参数：" + listed(declared) + "。");
      }
    }
  }

  private static String listed(Set<String> declared) {
    return declared.isEmpty() ? "无" : declared.stream().sorted().collect(Collectors.joining("、"));
  }

  private static Set<String> namesOf(HandlerMethod handler) {
    return Arrays.stream(handler.getMethodParameters())
        .flatMap(DeclaredParameters::namesOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> namesOf(MethodParameter parameter) {
    if (parameter.getParameterType() == PageRequest.class) {
      return Stream.of("limit", "cursor");
    }
    if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
      return Arrays.stream(parameter.getParameterType().getRecordComponents())
          .map(RecordComponent::getName);
    }
    RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
    if (annotation == null) {
      return Stream.empty();
    }
    return Stream.of(
        annotation.name().isEmpty()
            ? String.valueOf(parameter.getParameterName())
            : annotation.name());
  }
}
