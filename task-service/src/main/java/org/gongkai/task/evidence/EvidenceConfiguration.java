package org.gongkai.task.evidence;

import java.time.Clock;
import org.gongkai.platform.event.EventSubscription;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.plan.PlanAccess;
import org.gongkai.task.plan.Plans;
import org.gongkai.task.plan.TaskItems;
import org.gongkai.task.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Listens for what is published and keeps what it proves. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EvidenceConfiguration {

  @Bean
  EvidenceFile evidenceFile(DocumentStores stores) {
    return new EvidenceFile(stores);
  }

  @Bean
  EvidenceCounting evidenceCounting(EvidenceFile file, TaskItems items, Clock clock) {
    return new EvidenceCounting(file, items, clock);
  }

  @Bean
  EvidenceInbox evidenceInbox(
      EvidenceFile file, EvidenceCounting counting, Units units, PlanAccess access, Clock clock) {
    return new EvidenceInbox(file, counting, units, access, clock);
  }

  @Bean
  Candidates evidenceCandidates(DocumentStores stores, TaskItems items, Units units) {
    return new Candidates(new PublishedMemory(stores), items, units);
  }

  @Bean
  EvidenceProposals evidenceProposals(
      EvidenceFile file,
      EvidenceCounting counting,
      Candidates candidates,
      Plans plans,
      Clock clock) {
    return new EvidenceProposals(file, counting, candidates, plans, clock);
  }

  @Bean
  Declarations declarations(
      TaskItems items,
      PlanAccess access,
      EvidenceFile file,
      EvidenceCounting counting,
      EvidenceProposals proposals,
      Clock clock) {
    return new Declarations(items, access, file, counting, proposals, clock);
  }

  @Bean
  EventSubscription publishedItems(EvidenceProposals proposals) {
    return EventSubscription.to("disclosure.item")
        .on("disclosure.item.published.v1", PublicItem.class, proposals::published)
        .on("disclosure.item.withdrawn.v1", PublicItem.class, proposals::withdrawn);
  }
}
