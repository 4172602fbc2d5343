package org.gongkai.disclosure.column;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The tree of columns as this instance knows it: the configured one until the store was read,
 * afterwards the stored one, at most some seconds old.
 */
public final class Columns {

  private final AtomicReference<ColumnTree> tree;
  private final Supplier<Mono<List<Column>>> stored;

  Columns(ColumnTree configured, Supplier<Mono<List<Column>>> stored) {
    this.tree = new AtomicReference<>(configured);
    this.stored = stored;
  }

  /** Each column before those below it, siblings in their order; closed ones too. */
  public List<Column> all() {
    return tree.get().all();
  }

  public Optional<Column> find(String id) {
    return Optional.ofNullable(tree.get().find(id));
  }

  /** Those directly below, in their order. */
  public List<Column> below(String id) {
    return tree.get().below(id);
  }

  /** The column and its ancestors, itself first; empty for an unknown one. */
  public List<String> path(String id) {
    return tree.get().path(id);
  }

  /** Why the unit cannot put something new into the column, Chinese; null when it can. */
  public @Nullable String obstacle(String id, String unit) {
    Column column = tree.get().find(id);
    if (column == null) {
      return "没有这个栏目";
    }
    if (!column.isOf(unit)) {
      return "“" + column.name() + "”是其他单位的自选栏目";
    }
    return column.isClosed() ? "“" + column.name() + "”已关闭，请选择其他栏目" : null;
  }

  /** Why documents of the type do not belong into the column, Chinese; null when they do. */
  public @Nullable String misfit(String id, String type) {
    Column column = tree.get().find(id);
    return column == null || column.takes(type) ? null : "“" + column.name() + "”不收这种类型的文件，请选择其他栏目";
  }

  /** Reads what the store has by now. */
  public Mono<Void> refresh() {
    return Mono.defer(stored).doOnNext(this::learn).then();
  }

  /** Newer states win, in whatever order they arrive. */
  void learn(Collection<Column> columns) {
    tree.updateAndGet(known -> known.with(columns));
  }
}
