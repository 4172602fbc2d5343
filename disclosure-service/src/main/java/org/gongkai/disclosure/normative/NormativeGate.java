package org.gongkai.disclosure.normative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.disclosure.column.Columns;
import org.gongkai.disclosure.item.ChangeNote;
import org.gongkai.disclosure.item.Edition;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemState;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.disclosure.item.ReleaseGate;
import org.gongkai.platform.problem.FieldProblem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A normative document becomes public as an electronic text, in its column, and with the number
 * under which exactly this text is registered; nothing else comes into that column. What was
 * published elsewhere before is free.
 */
@Component
class NormativeGate implements ReleaseGate {

  private static final String NUMBER = "/normativeNumber";

  private final Registrations registrations;
  private final Columns columns;
  private final NormativeProperties properties;

  NormativeGate(Registrations registrations, Columns columns, NormativeProperties properties) {
    this.registrations = registrations;
    this.columns = columns;
    this.properties = properties;
  }

  @Override
  public Mono<List<FieldProblem>> obstacles(Item item, ItemState to) {
    if (!properties.required() || item.content().isInternal() || item.migration() != null) {
      return Mono.just(List.of());
    }
    if (item.content().type() != ItemType.NORMATIVE_DOCUMENT) {
      return Mono.just(stranger(item));
    }
    List<FieldProblem> found = new ArrayList<>();
    if (item.content().bodyText().isBlank()) {
      found.add(new FieldProblem("/body", "规范性文件须以标准电子文本公布，不能只有附件"));
    }
    if (to != ItemState.PUBLISHED) {
      return Mono.just(found);
    }
    if (!isInRegisterColumn(item)) {
      found.add(new FieldProblem("/column", "规范性文件只在“行政规范性文件”栏目统一公布"));
    }
    return registrations
        .find(item.id())
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .map(entry -> {
          found.addAll(unregistered(item, entry));
          return List.copyOf(found);
        });
  }

  private static List<FieldProblem> unregistered(Item item, Optional<Registration> entry) {
    RegistrationNumber number = entry.map(Registration::number).orElse(null);
    if (number == null || entry.get().state() == Registration.State.VOID) {
      return List.of(new FieldProblem(NUMBER, "规范性文件尚未统一登记、统一编号"));
    }
    if (!number.text().equals(item.content().elements().normativeNumber())) {
      return List.of(new FieldProblem(NUMBER, "规范性文件号须为登记的“" + number.text() + "”"));
    }
    return isSettled(item, entry.get())
        ? List.of()
        : List.of(new FieldProblem(NUMBER, "登记后文本有改动，须由登记机关重新核对"));
  }

  /** A slip of the pen in what is public is corrected without a new registration. */
  private static boolean isSettled(Item item, Registration entry) {
    ChangeNote change = item.content().change();
    boolean slip = item.edition() != null && change != null && change.kind() == Edition.Kind.MINOR;
    return slip || entry.covers(item);
  }

  /** What is no normative document must not look like one; what is there already may stay. */
  private List<FieldProblem> stranger(Item item) {
    return item.edition() == null && isInRegisterColumn(item)
        ? List.of(new FieldProblem("/column", "“行政规范性文件”栏目只公布经统一登记、统一编号的规范性文件"))
        : List.of();
  }

  private boolean isInRegisterColumn(Item item) {
    return columns.path(item.content().column()).contains(properties.column());
  }
}
