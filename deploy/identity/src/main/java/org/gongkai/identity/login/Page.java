package org.gongkai.identity.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/** A page with two places to fill, both escaped: too little for a template engine. */
record Page(String template) {

  static Page read(String name) {
    try {
      return new Page(new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String show(String message, String csrf) {
    return template
        .replace("{{message}}", HtmlUtils.htmlEscape(message))
        .replace("{{csrf}}", HtmlUtils.htmlEscape(csrf));
  }
}
