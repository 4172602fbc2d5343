package org.gongkai.disclosure.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.disclosure.file.FileIntake;
import org.gongkai.disclosure.file.StoredFile;
import org.gongkai.disclosure.file.content.FileRefused;
import org.gongkai.disclosure.item.Attachment;
import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.migration.source.Row;
import org.gongkai.disclosure.migration.source.RowProblem;
import org.gongkai.disclosure.migration.source.Rows;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.NewId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Gives the rows of an import their files: those of the archive go through the same checks as an
 * upload, others stay where they are. A file that cannot be had costs the row nothing but a note.
 */
final class Attaching {

  private static final int MOST = 100;
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'\\\\]{1,500}");

  private final Rows rows;
  private final ImportJob job;
  private final FileIntake intake;
  private final Uploads uploads;
  private final Scheduler bulk;
  private final Actor actor;

  Attaching(
      Rows rows, ImportJob job, FileIntake intake, Uploads uploads, Scheduler bulk, Actor actor) {
    this.rows = rows;
    this.job = job;
    this.intake = intake;
    this.uploads = uploads;
    this.bulk = bulk;
    this.actor = actor;
  }

  /** In the same order. */
  Mono<List<Candidate>> attach(List<Candidate> candidates) {
    boolean none =
        candidates.stream()
            .allMatch(each -> each.isRefused() || each.row().attachments().isEmpty());
    return none
        ? Mono.just(candidates)
        : Flux.fromIterable(candidates).concatMap(this::attach).collectList();
  }

  private Mono<Candidate> attach(Candidate candidate) {
    Content content = candidate.content();
    if (content == null || candidate.isRefused()) {
      return Mono.just(candidate);
    }
    return Flux.fromIterable(candidate.row().attachments())
        .take(MOST)
        .concatMap(file -> one(candidate, content, file))
        .collectList()
        .map(found -> {
          List<Attachment> files = new ArrayList<>();
          List<RowProblem> notes = new ArrayList<>();
          for (Found each : found) {
            if (each.attachment() instanceof Attachment file) {
              files.add(file);
            } else {
              notes.add(RowProblem.note("/attachments", each.note()));
            }
          }
          int more = candidate.row().attachments().size() - found.size();
          if (more > 0) {
            notes.add(RowProblem.note("/attachments", "附件超过 " + MOST + " 个，其余 " + more + " 个没有导入"));
          }
          return candidate.with(content.withAttachments(files), notes);
        });
  }

  private record Found(@Nullable Attachment attachment, String note) {

    static Found lacking(Row.AttachedFile file, String why) {
      return new Found(null, "附件没有导入：" + Characters.shown(file.name()) + "（" + why + "）");
    }
  }

  private Mono<Found> one(Candidate candidate, Content content, Row.AttachedFile file) {
    if (file.name().length() > 200 || Characters.areDamaged(file.name())) {
      return Mono.just(Found.lacking(file, "名称过长或含有控制字符"));
    }
    if (ADDRESS.matcher(file.path()).matches()) {
      Attachment elsewhere = new Attachment(file.name(), file.path(), null, null, null, null, null);
      return Mono.just(new Found(elsewhere, ""));
    }
    return Mono.usingWhen(
            uploads.temporary(),
            copy ->
                copied(candidate.row(), file, copy)
                    .flatMap(sha256 -> kept(candidate, content, file, copy, sha256)),
            uploads::delete)
        .map(kept -> new Found(kept, ""))
        .defaultIfEmpty(Found.lacking(file, "压缩包中没有这个文件"))
        .onErrorResume(
            FileRefused.class,
            refused -> Mono.just(Found.lacking(file, String.valueOf(refused.getMessage()))))
        .onErrorResume(IOException.class, broken -> Mono.just(Found.lacking(file, "文件已损坏，或解压后过大")));
  }

  private Mono<Attachment> kept(
      Candidate candidate, Content content, Row.AttachedFile file, Path copy, String sha256) {
    String item = candidate.itemId(content.unit());
    String id = NewId.derived("migrated-file", item, file.path(), sha256).value();
    String name = named(file);
    return job.dryRun()
        ? intake.tried(copy, name, id)
        : intake.keep(copy, name, id, content.unit(), actor).map(StoredFile::attachment);
  }

  /** What kind of file it is says the entry's ending; the name that people gave may have none. */
  private static String named(Row.AttachedFile file) {
    int dot = file.path().lastIndexOf('.');
    String ending = dot <= file.path().lastIndexOf('/') ? "" : file.path().substring(dot);
    return file.name().toLowerCase().endsWith(ending.toLowerCase())
        ? file.name()
        : file.name() + ending;
  }

  /** The digest of what was copied; empty when the archive has no such file. */
  private Mono<String> copied(Row row, Row.AttachedFile file, Path to) {
    return Mono.fromCallable(
            () -> {
              Optional<InputStream> found = rows.attached(row, file);
              if (found.isEmpty()) {
                return null;
              }
              try (InputStream in = found.get();
                  OutputStream out = Files.newOutputStream(to)) {
                return copy(in, out);
              }
            })
        .subscribeOn(bulk);
  }

  private String copy(InputStream in, OutputStream out) throws IOException {
    MessageDigest digest = Uploads.sha256();
    byte[] buffer = new byte[64 * 1024];
    long size = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      size += read;
      if (size > intake.limit()) {
        throw FileRefused.tooLarge(intake.limit() >> 20);
      }
      digest.update(buffer, 0, read);
      out.write(buffer, 0, read);
    }
    return Objects.requireNonNull(HexFormat.of().formatHex(digest.digest()));
  }
}
