package org.gongkai.disclosure;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.gongkai.disclosure.item.ElementRules;
import org.gongkai.disclosure.item.ReviewFlows;
import org.gongkai.platform.actor.PublicPaths;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Reviews, publishes, proves and searches what is disclosed. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties({ElementRules.class, ReviewFlows.class})
public class DisclosureApplication {

  public static void main(String[] args) {
    SpringApplication.run(DisclosureApplication.class, args);
  }

  @Bean
  OpenAPI description() {
    Info info = new Info().title("公开服务").description("公开事项：起草、审核、发布、存证、检索、目录与报表。").version("1");
    return new OpenAPI().info(info);
  }

  /** What citizens read without a token. */
  @Bean
  PublicPaths publicPaths() {
    return PublicPaths.of(
            "GET /api/disclosure/catalogue",
            "GET /api/disclosure/catalogue/**",
            "GET /api/disclosure/exports/catalogue.csv",
            "GET /api/disclosure/exports/catalogue.xlsx",
            "GET /api/disclosure/standard-catalogues",
            "GET /api/disclosure/standard-catalogues/{id}",
            "GET /api/disclosure/standard-catalogues/{id}/items",
            "GET /api/disclosure/columns",
            "GET /api/disclosure/meetings",
            "GET /api/disclosure/columns/{id}",
            "GET /api/disclosure/columns/{id}/units",
            "GET /api/disclosure/sections",
            "GET /api/disclosure/sections/{unit}",
            "GET /api/disclosure/guides",
            "GET /api/disclosure/guides/{unit}",
            "GET /api/disclosure/guides/{unit}/revisions",
            "GET /api/disclosure/guides/{unit}/revisions/{number}",
            "GET /api/disclosure/files/{id}/{name}",
            "HEAD /api/disclosure/files/{id}/{name}",
            "GET /api/disclosure/items",
            "GET /api/disclosure/items/{id}",
            "GET /api/disclosure/items/{id}/outline",
            "GET /api/disclosure/items/{id}/canonical",
            "GET /api/disclosure/items/{id}/receipt",
            "GET /api/disclosure/log/audit/{service}/{batch}",
            "GET /api/disclosure/log/checkpoint",
            "GET /api/disclosure/log/consistency",
            "GET /api/disclosure/log/entries/{index}",
            "GET /api/disclosure/log/entries.ndjson",
            "GET /api/disclosure/log/key",
            "GET /api/disclosure/log/tile/**",
            "GET /api/disclosure/log/tiles/**",
            "GET /api/disclosure/items/{id}/editions",
            "GET /api/disclosure/items/{id}/editions/{number}",
            "GET /api/disclosure/items/{id}/editions/{from}/diff/{to}",
            "GET /api/disclosure/theme-classes",
            "GET /api/disclosure/genres",
            "GET /api/disclosure/completeness",
            "GET /api/disclosure/content-classes",
            "GET /api/disclosure/items/{id}/interpretations",
            "GET /api/disclosure/items/{id}/timeline",
            "GET /api/disclosure/official-accounts",
            "GET /api/disclosure/search",
            "GET /api/disclosure/rules/families",
            "GET /api/disclosure/compilations",
            "GET /api/disclosure/compilations/{id}",
            "GET /api/disclosure/compilations/{id}/{name}",
            "GET /api/disclosure/cleanups",
            "GET /api/disclosure/cleanups/{id}",
            "GET /api/disclosure/cleanups/{id}/results",
            "GET /api/disclosure/cleanups/{id}/results.csv",
            "GET /api/disclosure/cleanups/{id}/results.xlsx",
            "GET /api/disclosure/normative-documents",
            "GET /api/disclosure/normative-documents/summary",
            "GET /record",
            "GET /record/**",
            "GET /feeds/**",
            "GET /sitemap.xml",
            "GET /sitemaps/**",
            "GET /robots.txt",
            "GET /oai",
            "POST /oai",
            "GET /dumps",
            "GET /dumps/**")
        .sharing(
            "/api/disclosure/items",
            "/api/disclosure/items/{id}",
            "/api/disclosure/items/{id}/editions",
            "/api/disclosure/items/{id}/interpretations",
            "/api/disclosure/items/{id}/timeline",
            "/api/disclosure/columns",
            "/api/disclosure/sections",
            "/api/disclosure/sections/{unit}",
            "/api/disclosure/guides/{unit}",
            "/record",
            "/record/**",
            "/feeds/**");
  }
}
