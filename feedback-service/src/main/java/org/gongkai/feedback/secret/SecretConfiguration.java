package org.gongkai.feedback.secret;

import com.google.crypto.tink.Mac;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the keys when the service starts. */
@Configuration(proxyBeanMethods = false)
class SecretConfiguration {

  @Bean
  KeyFile keyFile(@Value("${gongkai.feedback.secrets}") Path folder) {
    return KeyFile.open(folder.resolve("feedback-keys.json"));
  }

  @Bean
  Sealing sealing(KeyFile keys) {
    return keys.sealing();
  }

  @Bean
  Mac queryCodeMarks(KeyFile keys) {
    return keys.codes();
  }
}
