package org.gongkai.disclosure.page;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** Who the site is, and the few files that its pages name. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Site.class)
class PageConfiguration implements WebFluxConfigurer {

  private static final Duration KEPT = Duration.ofMinutes(5);

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/record/*.css", "/record/*.js")
        .addResourceLocations("classpath:/record/files/")
        .setCacheControl(CacheControl.maxAge(KEPT).cachePublic());
  }
}
