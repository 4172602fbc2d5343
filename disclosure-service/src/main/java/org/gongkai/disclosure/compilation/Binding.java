package org.gongkai.disclosure.compilation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.gongkai.disclosure.compilation.Compilation.Bound;
import org.gongkai.disclosure.compilation.Compilation.Volume;
import org.gongkai.disclosure.compilation.Compilation.VolumeFile;
import org.gongkai.disclosure.file.ReleasePictures;
import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Builds the volumes that wait, one at a time and beside the requests. */
@Component
class Binding {

  private static final int PORTION = 20;
  static final String PDF = "volume.pdf";
  static final String WORD = "volume.docx";
  private static final String WORD_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final Act ACT = Act.of(Actor.service("compilation"), "compilation.built");
  private static final Logger LOG = LoggerFactory.getLogger(Binding.class);

  private final Compilations compilations;
  private final Items items;
  private final ReleasePictures pictures;
  private final CompilationProperties properties;
  private final Scheduler threads;
  private final Clock clock;

  Binding(
      Compilations compilations,
      Items items,
      ReleasePictures pictures,
      CompilationProperties properties,
      Scheduler volumeThreads,
      Clock clock) {
    this.compilations = compilations;
    this.items = items;
    this.pictures = pictures;
    this.properties = properties;
    this.threads = volumeThreads;
    this.clock = clock;
  }

  /** Of several instances the one builds whose claim is stored. */
  @Scheduled(fixedDelayString = "${gongkai.disclosure.compilations.sweep:1s}")
  Mono<Void> sweep() {
    return Mono.defer(
        () -> compilations.building(PORTION).concatMap(this::claim).concatMap(this::build).then());
  }

  /** Empty when another instance is at it. */
  private Mono<Compilation> claim(Compilation waiting) {
    Compilation claimed = waiting.claim(now());
    return claimed == waiting
        ? Mono.empty()
        : compilations
            .documents()
            .replace(claimed, ACT)
            .onErrorResume(Binding::isTaken, taken -> Mono.empty());
  }

  private Mono<Compilation> build(Compilation claimed) {
    return chapters(claimed)
        .publishOn(threads)
        .map(chapters -> set(claimed.cover(), chapters))
        .flatMap(this::stored)
        .flatMap(volume ->
            compilations.documents().change(claimed.id(), ACT, it -> it.built(volume, now())))
        .onErrorResume(failure -> {
          LOG.warn("The volume {} cannot be built", claimed.id(), failure);
          String why =
              failure instanceof Refusal refusal
                  ? String.valueOf(refusal.getMessage())
                  : "生成文件时出错，请稍后重试。";
          return compilations.documents().change(claimed.id(), ACT, it -> it.failed(why, now()));
        });
  }

  private Mono<List<Chapter>> chapters(Compilation claimed) {
    AtomicLong length = new AtomicLong();
    AtomicLong drawn = new AtomicLong();
    return Flux.fromIterable(claimed.items())
        .concatMap(id ->
            items
                .find(id)
                .filter(Item::isPublic)
                .switchIfEmpty(
                    Mono.error(() ->
                        new Refusal(CommonCode.INVALID_CONTENT, "事项 " + id + " 已不再公开，请从汇编中移除。"))))
        .concatMap(item -> pictures(item).map(printed -> new Source(item, printed)), 1)
        .publishOn(threads, 1)
        .map(source -> {
          long all = length.addAndGet(source.item().content().body().length());
          if (all > properties.textLimit().toBytes()) {
            throw new Refusal(CommonCode.TOO_LARGE, "汇编正文过长，请分册编印。");
          }
          if (drawn.addAndGet(source.pictures().size()) > properties.pictureLimit().toBytes()) {
            throw new Refusal(CommonCode.TOO_LARGE, "汇编图片过多，请分册编印。");
          }
          return Chapter.of(source.item(), source.pictures());
        })
        .collectList();
  }

  private record Source(Item item, Pictures pictures) {}

  private Mono<Pictures> pictures(Item item) {
    Content content = Objects.requireNonNull(item.edition()).content();
    return pictures.of(Pictures.named(content)).map(Pictures::new);
  }

  private record Made(byte[] pdf, byte[] word, List<Bound> bound) {}

  private Made set(Cover cover, List<Chapter> chapters) {
    String font =
        properties
            .installed()
            .orElseThrow(() -> new Refusal(CompilationCode.NO_FONT, CompilationDesk.NO_FONT));
    try {
      PdfVolume.Made pdf = PdfVolume.of(cover, chapters, font);
      byte[] word = WordVolume.of(cover, chapters, pdf.pages());
      List<Bound> bound = new ArrayList<>();
      for (int i = 0; i < chapters.size(); i++) {
        Chapter one = chapters.get(i);
        bound.add(
            new Bound(one.itemId(), one.title(), one.edition(), one.contentHash(), pdf.pages()[i]));
      }
      return new Made(pdf.bytes(), word, List.copyOf(bound));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Mono<Volume> stored(Made made) {
    return Flux.concat(file(PDF, "application/pdf", made.pdf()), file(WORD, WORD_TYPE, made.word()))
        .collectList()
        .map(files -> new Volume(made.bound(), files, now()));
  }

  private Mono<VolumeFile> file(String name, String type, byte[] bytes) {
    return compilations
        .store(name, bytes)
        .map(blob -> new VolumeFile(name, type, bytes.length, sha256(bytes), blob));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isTaken(Throwable failure) {
    return failure instanceof Refusal refusal && refusal.code() == CommonCode.STALE_REVISION;
  }

  /** In the milliseconds that the store keeps. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
