package org.gongkai.disclosure.classification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "分类代码")
@RestController
@RequestMapping("/api/disclosure")
class ClassificationController {

  private final Classification classification;

  ClassificationController(Classification classification) {
    this.classification = classification;
  }

  @GetMapping("/theme-classes")
  @Operation(summary = "主题分类", description = "公开。22个主题及其子类；填写时写作“主题”或“主题\\子类”。")
  List<ThemeClass> themeClasses() {
    return classification.themeClasses();
  }

  @GetMapping("/genres")
  @Operation(summary = "公文种类", description = "公开。15种。")
  List<Genre> genres() {
    return classification.genres();
  }
}
