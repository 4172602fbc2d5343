package org.gongkai.task.file;

import java.time.Clock;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.Documents;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.Units;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The files of all units. */
class Files {

  private final Documents<StoredFile> files;
  private final FileParts parts;
  private final Units units;
  private final Clock clock;

  Files(Documents<StoredFile> files, FileParts parts, Units units, Clock clock) {
    this.files = files;
    this.parts = parts;
    this.units = units;
    this.clock = clock;
  }

  /** Keeps a file of the actor's unit; the same id again is the same file. */
  Mono<StoredFile> keep(String id, FileName name, byte[] content, Actor actor) {
    if (content.length == 0) {
      return Mono.error(() -> new Refusal(CommonCode.INVALID_CONTENT, "文件是空的。"));
    }
    return Reach.of(actor, units)
        .publishOn(Schedulers.boundedElastic())
        .map(reach -> StoredFile.of(id, name, content, actor, clock.instant()))
        .flatMap(fresh ->
            parts.keep(id, content).then(files.insertOnce(fresh, Act.of(actor, "file.keep"))));
  }

  /** 404 when there is none, 403 for who does not see the unit. */
  Mono<StoredFile> read(String id, Actor actor) {
    return Mono.zip(
        files.find(id).switchIfEmpty(Mono.error(() -> Refusal.notFound("文件"))),
        Reach.of(actor, units),
        (file, reach) -> {
          reach.requireReads(file.unit());
          return file;
        });
  }

  Mono<byte[]> content(StoredFile file) {
    return parts.read(file.id()).switchIfEmpty(Mono.error(() -> Refusal.notFound("文件内容")));
  }
}
