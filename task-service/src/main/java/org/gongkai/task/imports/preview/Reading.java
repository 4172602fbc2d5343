package org.gongkai.task.imports.preview;

import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import org.gongkai.platform.problem.Code;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.imports.PlanPreview;
import org.gongkai.task.imports.PlanReader;
import org.gongkai.task.imports.document.Document;
import org.gongkai.task.imports.document.DocumentReader;
import org.gongkai.task.imports.document.ImportRefused;
import org.gongkai.task.imports.document.Limits;
import org.gongkai.task.imports.document.Source;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Reads files on threads of its own: reading a large table takes seconds. */
public class Reading {

  private final PlanReader reader;
  private final DocumentReader documents;
  private final Scheduler threads;

  Reading(Limits limits, Scheduler threads) {
    this.reader = new PlanReader(limits);
    this.documents = new DocumentReader(limits);
    this.threads = threads;
  }

  /** 503 when too many files already wait to be read. */
  Mono<PlanPreview> read(Source source) {
    return guarded(() -> reader.read(source));
  }

  /** The lines and tables of a file, whatever they mean; 503 as above. */
  public Mono<Document> document(Source source) {
    return guarded(() -> documents.read(source));
  }

  private <T> Mono<T> guarded(Callable<T> work) {
    return Mono.fromCallable(work)
        .subscribeOn(threads)
        .onErrorMap(ImportRefused.class, refused -> new Refusal(code(refused), text(refused)))
        .onErrorMap(
            RejectedExecutionException.class,
            full -> new Refusal(CommonCode.SERVICE_UNAVAILABLE, "正在识别的文件过多，请稍后重试。"));
  }

  private static Code code(ImportRefused refused) {
    return switch (refused) {
      case ImportRefused.TooLarge large -> CommonCode.TOO_LARGE;
      case ImportRefused.WrongType wrong -> CommonCode.UNSUPPORTED_MEDIA_TYPE;
      case ImportRefused.UnreadableFile damaged -> ImportCode.UNREADABLE_FILE;
      case ImportRefused.PasswordProtected locked -> ImportCode.PASSWORD_PROTECTED;
      case ImportRefused.MacroDocument macro -> ImportCode.MACRO_DOCUMENT;
      case ImportRefused.EmptyPlan empty -> ImportCode.EMPTY_PLAN;
    };
  }

  private static String text(ImportRefused refused) {
    return String.valueOf(refused.getMessage());
  }
}
