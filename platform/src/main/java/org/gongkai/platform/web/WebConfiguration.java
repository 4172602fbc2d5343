package org.gongkai.platform.web;

import com.mongodb.reactivestreams.client.MongoClient;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;

/** Teaches WebFlux our manners. */
@AutoConfiguration(before = WebFluxAutoConfiguration.class)
class WebConfiguration implements WebFluxConfigurer {

  private final HandlerMethodArgumentResolver arguments = new ManneredArguments();

  @Override
  public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
    resolvers.addCustomResolver(arguments);
  }

  @Bean
  WebFluxRegistrations manneredControllers() {
    return new WebFluxRegistrations() {
      @Override
      public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new ManneredHandlerAdapter();
      }
    };
  }

  @Bean
  @ConditionalOnProperty("gongkai.store.database")
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
  IdempotencyFilter idempotency(
      MongoClient store,
      @Value("${gongkai.store.database}") String database,
      Clock clock,
      ServerCodecConfigurer codecs,
      ObjectProvider<StreamedBodies> streamed,
      @Value("${spring.http.codecs.max-in-memory-size}") DataSize text,
      @Value("${spring.webflux.multipart.max-disk-usage-per-part}") DataSize upload) {
    return new IdempotencyFilter(
        new RememberedAnswers(store.getDatabase(database).getCollection("idempotency"), clock),
        codecs,
        new BodyLimits(text, upload),
        streamed.getIfAvailable(StreamedBodies::of));
  }

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.system(ZoneId.of("Asia/Shanghai"));
  }
}
