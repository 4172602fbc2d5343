package org.gongkai.task;

import org.bson.Document;
import org.gongkai.platform.test.TestStore;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import reactor.core.publisher.Flux;

/** Takes away what the test classes before this one have stored. */
final class EmptyStore implements TestExecutionListener {

  @Override
  public void beforeTestClass(TestContext test) {
    TestStore store = test.getApplicationContext().getBean(TestStore.class);
    Flux.from(store.database().listCollectionNames())
        .concatMap(name -> store.database().getCollection(name).deleteMany(new Document()))
        .blockLast();
  }
}
