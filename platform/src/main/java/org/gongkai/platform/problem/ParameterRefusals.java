package org.gongkai.platform.problem;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;

/** Says what is wrong with a query parameter, header or path variable. */
final class ParameterRefusals {

  private ParameterRefusals() {}

  static Refusal input(ServerWebInputException error) {
    if (error instanceof MissingRequestValueException missing) {
      return invalid("缺少参数 " + missing.getName() + "。");
    }
    MethodParameter parameter = error.getMethodParameter();
    if (parameter == null
        || parameter.hasParameterAnnotation(RequestBody.class)
        || parameter.hasParameterAnnotation(RequestPart.class)) {
      return BodyRefusals.unreadable(error);
    }
    return invalid("参数 " + parameter.getParameterName() + " 的值无效。");
  }

  /** Whether the query parameters of one record are meant, not a body. */
  static boolean isQuery(WebExchangeBindException error) {
    MethodParameter parameter = error.getMethodParameter();
    return parameter != null && parameter.hasParameterAnnotation(ModelAttribute.class);
  }

  static Refusal query(WebExchangeBindException error) {
    String details =
        error.getFieldErrors().stream()
            .map(field ->
                field.isBindingFailure()
                    ? "参数 " + field.getField() + " 的值无效"
                    : "参数 " + field.getField() + " " + field.getDefaultMessage())
            .distinct()
            .sorted()
            .collect(Collectors.joining("；"));
    return invalid(details + "。");
  }

  /** Constraints on parameters; those of a body count as the body's. */
  static Refusal constraints(HandlerMethodValidationException error) {
    List<FieldProblem> fields =
        error.getParameterValidationResults().stream()
            .flatMap(result ->
                result instanceof ParameterErrors body
                    ? BodyRefusals.problems(body).stream()
                    : Stream.<FieldProblem>empty())
            .toList();
    if (!fields.isEmpty()) {
      return BodyRefusals.invalid(fields);
    }
    String details =
        error.getParameterValidationResults().stream()
            .map(result ->
                "参数 "
                    + result.getMethodParameter().getParameterName()
                    + " "
                    + result.getResolvableErrors().stream()
                        .map(message -> String.valueOf(message.getDefaultMessage()))
                        .collect(Collectors.joining("、")))
            .collect(Collectors.joining("；"));
    return invalid(details + "。");
  }

  private static Refusal invalid(String detail) {
    return new Refusal(CommonCode.INVALID_PARAMETER, detail);
  }
}
