package org.gongkai.disclosure.page;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes pages from the templates beside the code; texts are escaped unless a template says not.
 */
@Component
class Templates {

  private final SpringTemplateEngine engine = new SpringTemplateEngine();

  Templates() {
    ClassLoaderTemplateResolver files =
        new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
    files.setPrefix("record/templates/");
    files.setSuffix(".html");
    files.setTemplateMode(TemplateMode.HTML);
    files.setCharacterEncoding("UTF-8");
    engine.setTemplateResolver(files);
  }

  /** The template sees the model as {@code page}. */
  Rendered render(String template, Object page, Instant changed) {
    Context context = new Context(Locale.SIMPLIFIED_CHINESE, Map.of("page", page));
    return Rendered.of(engine.process(template, context), MediaType.TEXT_HTML, changed);
  }
}
