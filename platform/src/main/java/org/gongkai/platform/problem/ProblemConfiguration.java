package org.gongkai.platform.problem;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Answers failures as problems, and lets constraints speak Chinese. */
@AutoConfiguration
class ProblemConfiguration {

  @Bean
  ProblemHandler problemHandler(JsonMapper json) {
    return new ProblemHandler(json);
  }

  /**
   * On a reactive server no thread carries the caller's locale, so the messages would follow the
   * machine's.
   */
  @Bean
  ValidationConfigurationCustomizer chineseConstraintMessages() {
    return configuration ->
        configuration.messageInterpolator(
            new FixedLocale(configuration.getDefaultMessageInterpolator()));
  }

  private record FixedLocale(MessageInterpolator messages) implements MessageInterpolator {

    @Override
    public String interpolate(String template, Context context) {
      return messages.interpolate(template, context, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
      return interpolate(template, context);
    }
  }
}
