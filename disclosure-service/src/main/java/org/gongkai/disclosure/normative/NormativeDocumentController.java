package org.gongkai.disclosure.normative;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gongkai.disclosure.item.Validity;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "规范性文件登记")
@RestController
@RequestMapping("/api/disclosure/normative-documents")
class NormativeDocumentController {

  private final PublicRegister register;

  NormativeDocumentController(PublicRegister register) {
    this.register = register;
  }

  @GetMapping
  @Operation(summary = "行政规范性文件", description = "公开。统一公布的规范性文件及其有效性，最新公布的在前。")
  Mono<Page<NormativeLine>> list(
      @Parameter(description = "单位") @RequestParam(required = false) @Nullable String unit,
      @Parameter(description = "有效性") @RequestParam(required = false) @Nullable Validity validity,
      @Parameter(description = "规范性文件号或发文字号") @RequestParam(required = false)
          @Nullable String number,
      @Parameter(description = "公布年份") @RequestParam(required = false) @Nullable Integer year,
      @Parameter(description = "标题中的文字") @RequestParam(required = false) @Nullable String q,
      PageRequest page) {
    return register.list(
        new PublicRegister.Wanted(unit, validity == null ? null : validity.name(), number, year, q),
        page);
  }

  @GetMapping("/summary")
  @Operation(summary = "行政规范性文件底数", description = "公开。按有效性计数。")
  Mono<PublicRegister.Summary> summary() {
    return register.summary();
  }
}
