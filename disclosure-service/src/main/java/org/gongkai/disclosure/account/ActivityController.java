package org.gongkai.disclosure.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.gongkai.disclosure.item.OneLine;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "网站与新媒体账号")
@RestController
@RequestMapping("/api/disclosure/accounts")
class ActivityController {

  private final AccountDesk accounts;
  private final Activities activities;
  private final ActivityDesk figures;
  private final PostDesk posts;

  ActivityController(
      AccountDesk accounts, Activities activities, ActivityDesk figures, PostDesk posts) {
    this.accounts = accounts;
    this.activities = activities;
    this.figures = figures;
    this.posts = posts;
  }

  record FiguresRequest(
      @NotNull(message = "缺少数据行") @Size(min = 1, max = 1000, message = "一次报送1到1000行")
          List<ActivityRow> rows) {}

  record PostsRequest(
      @NotNull(message = "缺少数据行") @Size(min = 1, max = 1000, message = "一次报送1到1000行")
          List<PostRow> rows) {}

  /** What has become of the rows. */
  record Outcome(int taken, int unchanged, int refused, List<ReportedRows.Line> rows) {

    static Outcome of(List<ReportedRows.Line> rows) {
      return new Outcome(
          count(rows, ReportedRows.Fate.TAKEN),
          count(rows, ReportedRows.Fate.UNCHANGED),
          count(rows, ReportedRows.Fate.REFUSED),
          rows);
    }

    private static int count(List<ReportedRows.Line> rows, ReportedRows.Fate fate) {
      return (int) rows.stream().filter(row -> row.fate() == fate).count();
    }
  }

  /** How a post was reviewed afterwards. */
  record SettleRequest(
      @Nullable Boolean removed,
      @NotBlank(message = "请说明审核或删除情况") @OneLine(max = 500) String remark) {}

  /** What an account did, the newest month first. */
  record ActivityView(@Nullable Instant lastPostAt, List<MonthFigures> months) {}

  record PostView(
      String id,
      String postId,
      String title,
      @Nullable String url,
      Instant postedAt,
      @Nullable String itemId,
      @Nullable String reviewer,
      boolean removed,
      boolean unreviewed,
      @Nullable String doubt,
      @Nullable Person settledBy,
      @Nullable String remark,
      long revision) {

    static PostView of(Post post) {
      return new PostView(
          post.id(),
          post.postId(),
          post.title(),
          post.url(),
          post.postedAt(),
          post.itemId(),
          post.reviewer(),
          post.removed(),
          post.unreviewedOf() != null,
          post.doubt(),
          post.settledBy(),
          post.remark(),
          post.revision());
    }
  }

  @PostMapping("/activities")
  @Operation(summary = "报送账号月度数据", description = "运维人员、政务公开办或其他系统；逐行处理，同一月份再报以后报为准，内容相同不变。")
  Mono<Outcome> report(@Valid @RequestBody FiguresRequest request, Actor actor) {
    return figures.take(request.rows(), actor).collectList().map(Outcome::of);
  }

  @PostMapping("/posts")
  @Operation(summary = "报送账号发布内容", description = "每条注明来源事项或审核人；都没有的列为未经审核。")
  Mono<Outcome> posts(@Valid @RequestBody PostsRequest request, Actor actor) {
    return posts.take(request.rows(), actor).collectList().map(Outcome::of);
  }

  @GetMapping("/{id}/activity")
  @Operation(summary = "账号运行数据", description = "逐月发布数、关注数、阅读数、互动数。")
  Mono<ActivityView> activity(@PathVariable String id, Actor actor) {
    return accounts
        .open(id, actor)
        .flatMap(account -> activities.figures().find(account.id()))
        .map(found -> new ActivityView(found.lastPostAt(), found.months()))
        .defaultIfEmpty(new ActivityView(null, List.of()));
  }

  @GetMapping("/{id}/posts")
  @Operation(summary = "账号发布内容", description = "最近的在前。")
  Mono<Page<PostView>> posts(
      @PathVariable String id,
      @Parameter(description = "只列未经审核的") @RequestParam(defaultValue = "false") boolean unreviewed,
      PageRequest page,
      Actor actor) {
    return accounts
        .open(id, actor)
        .flatMap(account ->
            activities
                .of(account.id(), unreviewed, page.cursor(), page.limitPlusOne())
                .collectList())
        .map(found -> Page.of(found, page, PostView::of, Activities::cursor));
  }

  @PostMapping("/posts/{id}/settle")
  @Operation(summary = "补办审核", description = "审核人员或政务公开办；补审通过，或已删除。")
  Mono<PostView> settle(
      @PathVariable String id, @Valid @RequestBody SettleRequest request, Actor actor) {
    return posts
        .settle(id, Boolean.TRUE.equals(request.removed()), request.remark().strip(), actor)
        .map(PostView::of);
  }
}
