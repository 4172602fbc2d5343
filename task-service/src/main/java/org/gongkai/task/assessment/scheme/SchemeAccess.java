package org.gongkai.task.assessment.scheme;

import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.unit.UnitTree;
import org.gongkai.task.unit.Units;
import reactor.core.publisher.Mono;

/** Opens schemes to the staff whose territory they assess. */
public class SchemeAccess {

  private final Schemes schemes;
  private final Units units;

  SchemeAccess(Schemes schemes, Units units) {
    this.schemes = schemes;
    this.units = units;
  }

  /** 404 when there is none, 403 for staff of other territories and, while a draft, of units. */
  public Mono<Opened> open(String id, Actor actor) {
    if (actor.roles().isEmpty()) {
      return Mono.error(() -> Refusal.forbidden("您的角色没有权限执行此操作。"));
    }
    return Mono.zip(
            schemes.read(id), units.tree(), (scheme, tree) -> new Opened(scheme, tree, actor))
        .doOnNext(Opened::requireReadable);
  }

  /** A scheme beside the units at that moment, for one who may read it. */
  public record Opened(Scheme scheme, UnitTree tree, Actor actor) {

    /** Whether the office of the territory asks. */
    public boolean manages() {
      return actor.is(Role.OFFICE) && tree.isOffice(own()) && isOfTerritory();
    }

    /** Whether one asks who may give points by hand. */
    public boolean assesses() {
      return manages() || actor.is(Role.SUPERVISOR) && isOfTerritory();
    }

    /** Whether one asks who may see the sheets of all units. */
    public boolean seesAll() {
      boolean staff =
          actor.is(Role.AUDITOR) || actor.is(Role.LEADER) && tree.authority(own()).equals(own());
      return assesses() || staff && isOfTerritory();
    }

    public Opened requireManages() {
      if (!manages()) {
        throw Refusal.forbidden("只有本地区政务公开工作机构可以执行此操作。");
      }
      return this;
    }

    public Opened requireAssesses() {
      if (!assesses()) {
        throw Refusal.forbidden("只有本地区的考核人员可以评分。");
      }
      return this;
    }

    public Opened requireSeesAll() {
      if (!seesAll()) {
        throw Refusal.forbidden("只有本地区政务公开工作机构、领导和审计人员可以查看。");
      }
      return this;
    }

    private void requireReadable() {
      boolean assessed =
          scheme.state() != Scheme.State.DRAFT && tree.isWithin(own(), scheme.territory());
      if (!assessed && !seesAll()) {
        throw Refusal.forbidden("该考核方案不属于您所在的地区，或者尚未印发。");
      }
    }

    private boolean isOfTerritory() {
      return tree.isWithin(scheme.territory(), tree.authority(own()));
    }

    private String own() {
      return actor.unit();
    }
  }
}
