package org.gongkai.platform.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body that could not be read or that breaks its constraints. */
final class BodyRefusals {

  private BodyRefusals() {}

  static Refusal unreadable(Throwable error) {
    // Innermost first: a record's own constructor may have refused while Jackson called it.
    return causes(error).reversed().stream()
        .flatMap(cause -> explained(cause).stream())
        .findFirst()
        .orElseGet(() -> new Refusal(CommonCode.MALFORMED_REQUEST, "请求内容缺失或无法读取。"));
  }

  private static List<Throwable> causes(Throwable error) {
    return Stream.iterate(error, Objects::nonNull, Throwable::getCause).toList();
  }

  private static Optional<Refusal> explained(Throwable cause) {
    return switch (cause) {
      case Refusal refusal -> Optional.of(refusal);
      case DataBufferLimitException large -> Optional.of(tooLarge());
      case UnrecognizedPropertyException unknown ->
          Optional.of(malformed("请求中有未知的字段。", unknown, "未知的字段"));
      case DatabindException misfit ->
          Optional.of(malformed("请求中有字段的值无法识别。", misfit, "值的类型或格式不正确"));
      case JacksonException syntax ->
          Optional.of(
              new Refusal(CommonCode.MALFORMED_REQUEST, "请求内容不是有效的 JSON" + place(syntax) + "。"));
      default -> Optional.empty();
    };
  }

  static Refusal tooLarge() {
    return new Refusal(CommonCode.TOO_LARGE, "请求内容超过了允许的大小。");
  }

  static Refusal invalid(List<FieldProblem> errors) {
    return new Refusal(CommonCode.INVALID_CONTENT, "提交的内容有误，请按提示修改。", errors);
  }

  static List<FieldProblem> problems(Errors errors) {
    return errors.getAllErrors().stream()
        .map(error ->
            new FieldProblem(
                error instanceof FieldError field ? JsonPointer.ofProperty(field.getField()) : "",
                String.valueOf(error.getDefaultMessage())))
        .distinct()
        .sorted(Comparator.comparing(FieldProblem::pointer))
        .toList();
  }

  private static Refusal malformed(String detail, JacksonException error, String fieldDetail) {
    return new Refusal(
        CommonCode.MALFORMED_REQUEST,
        detail,
        List.of(new FieldProblem(JsonPointer.of(error.getPath()), fieldDetail)));
  }

  private static String place(JacksonException error) {
    TokenStreamLocation location = error.getLocation();
    return location == null
        ? ""
        : "（第 " + location.getLineNr() + " 行第 " + location.getColumnNr() + " 列）";
  }
}
