package org.gongkai.platform.event;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/** Creates the topics as soon as there is a broker; the service does not wait for it. */
final class TopicSetup implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(TopicSetup.class);

  private final KafkaAdmin admin;
  private volatile boolean running;
  private Thread worker = new Thread();

  TopicSetup(KafkaAdmin admin) {
    this.admin = admin;
  }

  @Override
  public void start() {
    running = true;
    worker = Thread.ofVirtual().name("topic-setup").start(this::create);
  }

  @Override
  public void stop() {
    running = false;
    worker.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void create() {
    try {
      while (running && !created()) {
        log.info("Waits for the broker to create the topics");
        Thread.sleep(2_000);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asking for the cluster's id fails with an exception where creating topics would say false. */
  private boolean created() {
    try {
      return admin.initialize();
    } catch (IllegalStateException unreachable) {
      log.debug("No broker yet", unreachable);
      return false;
    }
  }
}
