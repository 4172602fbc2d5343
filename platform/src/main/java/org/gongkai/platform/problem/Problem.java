package org.gongkai.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * The body of a refusal as RFC 9457 writes it, with our three members {@code code}, {@code
 * traceId}, {@code errors}.
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code", "traceId", "errors"})
record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    String traceId,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldProblem> errors) {

  static Problem of(Refusal refusal, String instance, String traceId) {
    int status = refusal.code().status();
    HttpStatus known = HttpStatus.resolve(status);
    return new Problem(
        "about:blank",
        known == null ? refusal.code().name() : known.getReasonPhrase(),
        status,
        String.valueOf(refusal.getMessage()),
        instance,
        refusal.code().name(),
        traceId,
        refusal.errors());
  }
}
