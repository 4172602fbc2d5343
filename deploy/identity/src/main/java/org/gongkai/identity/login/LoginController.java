package org.gongkai.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LoginController {

  private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

  private final Page login = Page.read("login.html");
  private final Page logout = Page.read("logout.html");

  @GetMapping(path = "/login", produces = HTML)
  String login(HttpServletRequest request, CsrfToken csrf) {
    return login.show(message(request), csrf.getToken());
  }

  @GetMapping(path = "/logout", produces = HTML)
  String logout(CsrfToken csrf) {
    return logout.show("", csrf.getToken());
  }

  private static String message(HttpServletRequest request) {
    if (request.getParameter("error") != null) {
      return failure(request.getSession(false)) instanceof LockedException
          ? "连续多次输入错误，账号已暂时锁定，请十五分钟后再试。"
          : "用户名或密码不正确，请重新输入。";
    }
    return request.getParameter("logout") != null ? "您已安全退出。" : "";
  }

  private static @Nullable Object failure(@Nullable HttpSession session) {
    return session == null ? null : session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
  }
}
