package org.gongkai.disclosure.normative;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "规范性文件登记")
@RestController
@RequestMapping("/api/disclosure/normative-registrations")
class RegistrationController {

  private static final String PATH = "/api/disclosure/normative-registrations/";

  private final RegistrationDesk desk;

  RegistrationController(RegistrationDesk desk) {
    this.desk = desk;
  }

  /** Why an entry is refused or struck out. */
  record ReasonRequest(
      @NotBlank(message = "请说明理由") @Size(max = 500, message = "理由不超过500字") String reason) {}

  @PostMapping
  @Operation(summary = "申请统一登记", description = "起草单位，附内容哈希和合法性审核结果。文本有改动或曾不予登记的，再次申请沿用原登记；已有的编号不变。")
  Mono<ResponseEntity<RegistrationView>> request(
      @Valid @RequestBody RegistrationRequest request, Actor actor) {
    return desk.request(request, actor)
        .map(one ->
            Revision.created(
                PATH + one.item().id(), view(one, actor), one.registration().revision()));
  }

  @GetMapping
  @Operation(summary = "登记簿", description = "本单位及下级单位的登记，最近变动的在前。")
  Mono<Page<RegistrationView>> list(
      @Parameter(description = "状态") @RequestParam(required = false)
          Registration.@Nullable State state,
      PageRequest page,
      Actor actor) {
    return desk.list(state, page, actor)
        .collectList()
        .map(found ->
            Page.of(
                found,
                page,
                one -> view(one, actor),
                last -> Cursor.of(last.registration().updatedAt(), last.registration().id())));
  }

  @GetMapping("/{id}")
  @Operation(summary = "一项登记", description = "编号即事项编号。")
  Mono<ResponseEntity<RegistrationView>> read(@PathVariable String id, Actor actor) {
    return desk.read(id, actor).map(one -> answer(one, actor));
  }

  @PostMapping("/{id}/register")
  @Operation(summary = "登记并编号", description = "登记机关，不能是申请人或拟稿人。编号按登记机关和年度连续，不重复使用。")
  Mono<ResponseEntity<RegistrationView>> register(
      @PathVariable String id, Revision seen, Actor actor) {
    return desk.register(id, seen, actor).map(one -> answer(one, actor));
  }

  @PostMapping("/{id}/refuse")
  @Operation(summary = "不予登记", description = "登记机关，须说明理由。")
  Mono<ResponseEntity<RegistrationView>> refuse(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ReasonRequest request,
      Actor actor) {
    return desk.refuse(id, seen, request.reason(), actor).map(one -> answer(one, actor));
  }

  @PostMapping("/{id}/annul")
  @Operation(summary = "注销登记", description = "登记机关；只限未公布的文件，编号保留不再使用。")
  Mono<ResponseEntity<RegistrationView>> annul(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ReasonRequest request,
      Actor actor) {
    return desk.annul(id, seen, request.reason(), actor).map(one -> answer(one, actor));
  }

  @PostMapping("/{id}/adopt")
  @Operation(summary = "写入规范性文件号", description = "拟稿人，把登记的编号写入稿件；与修改相同，已有的审核意见作废。")
  Mono<ResponseEntity<RegistrationView>> adopt(
      @PathVariable String id, Revision seen, Actor actor) {
    return desk.adopt(id, seen, actor).map(one -> answer(one, actor));
  }

  private ResponseEntity<RegistrationView> answer(RegistrationDesk.Case one, Actor actor) {
    return Revision.ok(view(one, actor), one.registration().revision());
  }

  private RegistrationView view(RegistrationDesk.Case one, Actor actor) {
    return RegistrationView.of(one, actor, desk.isKeeper(actor, one.registration()));
  }
}
