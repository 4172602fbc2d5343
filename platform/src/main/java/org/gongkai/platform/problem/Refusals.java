package org.gongkai.platform.problem;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.concurrent.TimeoutException;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;

/** Turns every failure into the refusal that the caller sees. */
final class Refusals {

  private Refusals() {}

  static Refusal of(Throwable error) {
    return switch (error) {
      case Refusal refusal -> refusal;
      case WebExchangeBindException invalid when ParameterRefusals.isQuery(invalid) ->
          ParameterRefusals.query(invalid);
      case WebExchangeBindException invalid -> BodyRefusals.invalid(BodyRefusals.problems(invalid));
      case HandlerMethodValidationException invalid when !invalid.isForReturnValue() ->
          ParameterRefusals.constraints(invalid);
      case ServerWebInputException input -> ParameterRefusals.input(input);
      case DecodingException unreadable -> BodyRefusals.unreadable(unreadable);
      case DataBufferLimitException tooLarge -> BodyRefusals.tooLarge();
      case InvalidMediaTypeException nonsense -> of(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
      case ResponseStatusException other -> of(other.getStatusCode());
      case AuthenticationServiceException down -> unavailable();
      case AuthenticationException unknown ->
          new Refusal(CommonCode.UNAUTHENTICATED, "请先登录；登录凭证缺失、无效或已过期。");
      case AccessDeniedException denied -> new Refusal(CommonCode.FORBIDDEN, "您没有权限执行此操作。");
      case MongoTimeoutException down -> unavailable();
      case MongoSocketException down -> unavailable();
      case MongoNotPrimaryException down -> unavailable();
      case MongoNodeIsRecoveringException down -> unavailable();
      case MongoConnectionPoolClearedException down -> unavailable();
      case MongoServerUnavailableException down -> unavailable();
      case TimeoutException late -> new Refusal(CommonCode.SERVICE_TIMEOUT, "服务响应超时，请稍后重试。");
      default -> internal();
    };
  }

  private static Refusal of(HttpStatusCode status) {
    return switch (status.value()) {
      case 401 -> new Refusal(CommonCode.UNAUTHENTICATED, "请先登录。");
      case 403 -> new Refusal(CommonCode.FORBIDDEN, "您没有权限执行此操作。");
      case 404 -> new Refusal(CommonCode.NOT_FOUND, "没有找到请求的内容。");
      case 405 -> new Refusal(CommonCode.METHOD_NOT_ALLOWED, "该地址不支持此请求方法。");
      case 406 -> new Refusal(CommonCode.NOT_ACCEPTABLE, "无法按请求的格式返回内容。");
      case 413 -> BodyRefusals.tooLarge();
      case 415 -> new Refusal(CommonCode.UNSUPPORTED_MEDIA_TYPE, "不支持该内容类型。");
      case 503 -> unavailable();
      case 504 -> new Refusal(CommonCode.SERVICE_TIMEOUT, "服务响应超时，请稍后重试。");
      default ->
          status.is4xxClientError()
              ? new Refusal(CommonCode.MALFORMED_REQUEST, "请求无法处理。")
              : internal();
    };
  }

  private static Refusal unavailable() {
    return new Refusal(CommonCode.SERVICE_UNAVAILABLE, "服务暂时不可用，请稍后重试。");
  }

  private static Refusal internal() {
    return new Refusal(CommonCode.INTERNAL_ERROR, "服务器内部错误，请稍后重试或联系管理员。");
  }
}
