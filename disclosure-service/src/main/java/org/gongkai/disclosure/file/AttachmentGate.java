package org.gongkai.disclosure.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongkai.disclosure.item.Attachment;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemState;
import org.gongkai.disclosure.item.ReleaseGate;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.problem.FieldProblem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets nothing pass whose attachments are not exactly the files kept here. Whatever passes is
 * remembered by its files before it is public, so that they stay and can be read then.
 */
@Component
class AttachmentGate implements ReleaseGate {

  private final Files files;
  private final Units units;

  AttachmentGate(Files files, Units units) {
    this.files = files;
    this.units = units;
  }

  @Override
  public Mono<List<FieldProblem>> obstacles(Item item, ItemState to) {
    List<Attachment> attachments = item.content().attachments();
    if (attachments.stream().allMatch(attachment -> attachment.fileId() == null)) {
      return Mono.just(List.of());
    }
    return units
        .tree()
        .flatMap(tree ->
            Flux.range(0, attachments.size())
                .filter(index -> attachments.get(index).fileId() != null)
                .concatMap(index -> look(item, index, tree))
                .concatMapIterable(found -> found)
                .collectList());
  }

  private Mono<List<FieldProblem>> look(Item item, int index, UnitTree tree) {
    Attachment attachment = item.content().attachments().get(index);
    String id = Objects.requireNonNull(attachment.fileId());
    return files
        .find(id)
        .flatMap(file -> {
          List<FieldProblem> wrong = wrong(file, attachment, index, item.content().unit(), tree);
          return wrong.isEmpty() ? files.use(id, item.id()).thenReturn(wrong) : Mono.just(wrong);
        })
        .defaultIfEmpty(List.of(new FieldProblem(pointer(index, "fileId"), "没有这个文件，请重新上传")));
  }

  static List<FieldProblem> wrong(
      StoredFile file, Attachment attachment, int index, String unit, UnitTree tree) {
    List<FieldProblem> wrong = new ArrayList<>();
    if (!file.release().sha256().equals(attachment.sha256())) {
      wrong.add(new FieldProblem(pointer(index, "sha256"), "附件的摘要与上传的文件不一致"));
    }
    if (!file.url().equals(attachment.url())) {
      wrong.add(new FieldProblem(pointer(index, "url"), "附件的地址与上传的文件不一致"));
    }
    if (!tree.isWithin(unit, file.unit())) {
      wrong.add(new FieldProblem(pointer(index, "fileId"), "附件属于其他单位"));
    }
    return wrong;
  }

  private static String pointer(int index, String field) {
    return "/attachments/" + index + "/" + field;
  }
}
