package org.gongkai.disclosure.column;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "栏目")
@RestController
@RequestMapping("/api/disclosure/columns")
class ColumnController {

  private final Columns columns;

  ColumnController(Columns columns) {
    this.columns = columns;
  }

  @GetMapping
  @Operation(summary = "栏目树", description = "公开。上级栏目在前，下级栏目在后。")
  List<Column> list() {
    return columns.all();
  }
}
