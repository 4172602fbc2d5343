package org.gongkai.disclosure.regulation;

import java.util.List;
import org.gongkai.disclosure.file.Files;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The words of files that were uploaded by the caller's unit or one below it. */
@Component
class UploadedTexts {

  private static final int LONGEST = 1_000_000;

  private final Files files;
  private final Units units;

  UploadedTexts(Files files, Units units) {
    this.files = files;
    this.units = units;
  }

  /** Refuses files of others, those that are not there, and those without words. */
  Mono<String> of(String fileId, Actor actor) {
    return files
        .find(fileId)
        .zipWith(units.tree())
        .filter(both -> both.getT2().isWithin(both.getT1().unit(), actor.unit()))
        .switchIfEmpty(Mono.error(() -> wrong("没有这个文件")))
        .flatMap(both -> files.text(both.getT1().id()).defaultIfEmpty(""))
        .doOnNext(text -> {
          if (text.isBlank() || text.length() > LONGEST) {
            throw wrong(text.isBlank() ? "文件中没有可以读取的文字，扫描件请录入文字" : "文件中的文字过长");
          }
        });
  }

  private static Refusal wrong(String detail) {
    return new Refusal(
        CommonCode.INVALID_CONTENT,
        "行政法规文本有误，请按提示修改。",
        List.of(new FieldProblem("/fileId", detail)));
  }
}
