package org.gongkai.task.summary;

import java.util.Collection;
import org.gongkai.task.quota.Judgement;

/** Judgements of quotas: one for each unit and period. */
public record QuotaCount(int required, int met, int missed) {

  static QuotaCount of(Collection<Judgement> judged) {
    int met = (int) judged.stream().filter(Judgement::met).count();
    return new QuotaCount(judged.size(), met, judged.size() - met);
  }
}
