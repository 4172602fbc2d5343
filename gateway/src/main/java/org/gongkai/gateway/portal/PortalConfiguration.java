package org.gongkai.gateway.portal;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/**
 * Files from the portal's jar. Asset names carry a hash of their content, so they are good for a
 * year; the shell names them, so it is asked for every time.
 */
@Configuration(proxyBeanMethods = false)
class PortalConfiguration implements WebFluxConfigurer {

  private final String swagger;

  PortalConfiguration(@Value("${gongkai.docs.swagger-ui}") String swagger) {
    this.swagger = swagger;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    registry
        .addResourceHandler("/docs/swagger/**")
        .addResourceLocations(swagger)
        .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
    registry
        .addResourceHandler("/**")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(CacheControl.noCache());
  }
}
