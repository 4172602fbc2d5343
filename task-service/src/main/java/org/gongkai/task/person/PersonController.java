package org.gongkai.task.person;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "人员")
@RestController
@RequestMapping("/api/tasks/people")
class PersonController {

  private final Persons people;
  private final Units units;

  PersonController(Persons people, Units units) {
    this.people = people;
    this.units = units;
  }

  @GetMapping
  @Operation(summary = "人员目录", description = "本地区在岗的工作人员，按编号排序；仅工作人员可见。")
  Mono<Page<PersonView>> list(
      @Valid @ParameterObject @ModelAttribute PersonQuery query, PageRequest page, Actor actor) {
    return Reach.of(actor, units)
        .flatMap(reach ->
            people
                .list(query, page, reach)
                .collectList()
                .map(found ->
                    Page.of(
                        found,
                        page,
                        person -> PersonView.of(person, reach.tree()),
                        last -> Cursor.of(last.id()))));
  }

  @GetMapping("/{id}")
  @Operation(summary = "工作人员", description = "仅本地区工作人员可见。")
  Mono<ResponseEntity<PersonView>> read(@PathVariable String id, Actor actor) {
    return Reach.of(actor, units)
        .flatMap(reach ->
            people
                .read(id, reach)
                .map(
                    person -> Revision.ok(PersonView.of(person, reach.tree()), person.revision())));
  }

  @PutMapping("/{id}")
  @Operation(
      summary = "登记或修改工作人员",
      description = "限系统管理员，在本单位及下级单位范围内。不赋予任何权限：权限以登录凭证为准，本人登录后以凭证所载姓名、单位、角色为准。")
  Mono<ResponseEntity<PersonView>> put(
      @PathVariable @Pattern(regexp = Person.ID, message = "编号格式不正确") String id,
      @Nullable Revision seen,
      @Valid @RequestBody PersonContent content,
      Actor actor) {
    return Reach.of(actor, units)
        .flatMap(reach ->
            people
                .put(id, content, seen, reach)
                .map(done -> answer(done, PersonView.of(done.person(), reach.tree()))));
  }

  private static ResponseEntity<PersonView> answer(Persons.Put done, PersonView view) {
    URI place = URI.create("/api/tasks/people/" + view.id());
    var answer = done.created() ? ResponseEntity.created(place) : ResponseEntity.ok();
    return Revision.tag(answer, view.revision()).body(view);
  }
}
