package org.gongkai.task.imports;

import org.gongkai.task.imports.document.Document;
import org.gongkai.task.imports.document.DocumentReader;
import org.gongkai.task.imports.document.ImportRefused;
import org.gongkai.task.imports.document.Limits;
import org.gongkai.task.imports.document.Source;

/**
 * Reads an official work plan into a preview. What cannot be read at all is refused with one of the
 * {@link ImportRefused}; everything else that is irregular becomes a warning or a doubt. Blocking
 * and free of state: one reader serves many threads.
 */
public final class PlanReader {

  private final DocumentReader documents;

  public PlanReader(Limits limits) {
    documents = new DocumentReader(limits);
  }

  public PlanPreview read(Source source) {
    Document document = documents.read(source);
    if (document.blocks().isEmpty()) {
      throw new ImportRefused.EmptyPlan("内容为空。");
    }
    return new PlanReading(document).read();
  }
}
