package org.gongkai.disclosure.dump;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.audit.AuditEntry;
import org.gongkai.platform.event.EventSink;
import org.gongkai.platform.problem.Refusal;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

@Tag(name = "数据打包")
@RestController
class DumpController {

  /** A dump never changes. */
  private static final CacheControl KEPT = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

  private final Dumping dumping;
  private final DumpFolder folder;
  private final Scheduler threads;
  private final EventSink trail;
  private final Clock clock;

  DumpController(
      Dumping dumping, DumpFolder folder, Scheduler dumpThreads, EventSink trail, Clock clock) {
    this.dumping = dumping;
    this.folder = folder;
    this.threads = dumpThreads;
    this.trail = trail;
    this.clock = clock;
  }

  @GetMapping("/dumps")
  @Operation(summary = "全部公开数据的打包文件", description = "公开。最新的在前。")
  Mono<Dumps> list() {
    return all().map(Dumps::new);
  }

  @GetMapping("/dumps/latest/{file}")
  @Operation(summary = "最新的打包文件", description = "公开。转到最新一次打包的文件。")
  Mono<ResponseEntity<Void>> latest(@PathVariable String file) {
    return all()
        .filter(dumps -> !dumps.isEmpty() && DumpFolder.FILES.contains(file))
        .map(dumps ->
            ResponseEntity.status(HttpStatus.FOUND)
                .cacheControl(CacheControl.noStore())
                .location(URI.create("/dumps/" + dumps.getFirst().name() + "/" + file))
                .<Void>build())
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("打包文件")));
  }

  @GetMapping("/dumps/{name}/{file}")
  @Operation(summary = "打包文件", description = "公开。支持断点续传。")
  Mono<ResponseEntity<Resource>> file(@PathVariable String name, @PathVariable String file) {
    return Mono.fromCallable(() -> folder.file(name, file))
        .subscribeOn(threads)
        .flatMap(Mono::justOrEmpty)
        .map(path ->
            ResponseEntity.ok()
                .cacheControl(KEPT)
                .contentType(type(file))
                .<Resource>body(new FileSystemResource(path)))
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("打包文件")));
  }

  @PostMapping("/api/disclosure/dumps")
  @Operation(summary = "立即打包", description = "管理员。")
  Mono<ResponseEntity<Manifest>> now(Actor actor) {
    actor.require(Role.ADMIN);
    return noted(actor)
        .then(Mono.defer(dumping::now))
        .map(made ->
            ResponseEntity.created(URI.create("/dumps/" + made.name() + "/" + Manifest.FILE))
                .body(made));
  }

  private Mono<?> noted(Actor actor) {
    AuditEntry entry = AuditEntry.noted(clock.instant(), "dumps/now", 0, "dump.make", actor);
    return Mono.from(trail.append(List.of(entry.remembered())));
  }

  record Dumps(List<Manifest> dumps) {}

  private Mono<List<Manifest>> all() {
    return Mono.fromCallable(folder::all).subscribeOn(threads);
  }

  private static MediaType type(String file) {
    return switch (file) {
      case DumpFolder.NDJSON -> MediaType.APPLICATION_NDJSON;
      case DumpFolder.CSV -> MediaType.parseMediaType("text/csv;charset=UTF-8");
      default -> MediaType.APPLICATION_JSON;
    };
  }
}
