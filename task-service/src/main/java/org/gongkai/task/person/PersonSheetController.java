package org.gongkai.task.person;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.task.file.WholeBody;
import org.gongkai.task.imports.document.Source;
import org.gongkai.task.imports.preview.Reading;
import org.gongkai.task.imports.table.ColumnSheet;
import org.gongkai.task.imports.table.SheetOutcome;
import org.gongkai.task.sheet.Sheet;
import org.gongkai.task.sheet.SheetFile;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.UnitTree;
import org.gongkai.task.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The directory of staff as a spreadsheet, out and in again. */
@Tag(name = "人员")
@RestController
@RequestMapping("/api/tasks")
class PersonSheetController {

  private static final int LARGEST = 5 * 1024 * 1024;

  private final PersonImport people;
  private final Persons directory;
  private final Reading reading;
  private final Units units;

  PersonSheetController(PersonImport people, Persons directory, Reading reading, Units units) {
    this.people = people;
    this.directory = directory;
    this.reading = reading;
    this.units = units;
  }

  @PostMapping(path = "/imports/people", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "批量登记工作人员",
      description = "csv 或 xlsx，首行为表头（编号、姓名、单位、角色、在岗）。任一行有误则全部不导入；dryRun 只检查。不赋予任何权限。")
  Mono<SheetOutcome> receive(
      @RequestPart("file") FilePart file,
      @Parameter(description = "只检查，不写入") @RequestParam(defaultValue = "false") boolean dryRun,
      Actor actor) {
    actor.require(Role.ADMIN);
    return WholeBody.of(file.content(), LARGEST)
        .flatMap(content -> reading.document(Source.file(file.filename(), content)))
        .map(document -> ColumnSheet.of(document, PersonColumn.class, "人员"))
        .flatMap(sheet -> people.put(sheet, dryRun, actor));
  }

  @GetMapping("/exports/people.{format}")
  @Operation(summary = "导出人员目录", description = "限系统管理员；含已离岗的人员，修改后可再导入。")
  Mono<ResponseEntity<byte[]>> export(@PathVariable String format, Actor actor) {
    actor.require(Role.ADMIN);
    SheetFile file = SheetFile.table(format);
    return Reach.of(actor, units)
        .flatMap(reach ->
            directory
                .all(reach)
                .map(person -> line(person, reach.tree()))
                .collectList()
                .publishOn(Schedulers.boundedElastic())
                .map(lines -> file.answer(new Sheet("人员目录", headings(), lines))));
  }

  private static List<String> headings() {
    return Arrays.stream(PersonColumn.values()).map(PersonColumn::header).toList();
  }

  private static List<@Nullable Object> line(Person person, UnitTree tree) {
    String name = tree.name(person.unit());
    String roles = person.roles().stream().map(RoleWord::of).collect(Collectors.joining("、"));
    return Arrays.asList(
        person.id(),
        person.name(),
        name == null ? person.unit() : name,
        roles,
        person.active() ? "是" : "否");
  }
}
