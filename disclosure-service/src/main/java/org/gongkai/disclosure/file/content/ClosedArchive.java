package org.gongkai.disclosure.file.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.gongkai.disclosure.file.content.Remark.Kind;
import org.gongkai.disclosure.file.content.Segment.Layer;

/** ZIP where an operator allows it: only the names in it are read. */
final class ClosedArchive implements Format {

  @Override
  public Set<String> clean(Path original, Path copy) {
    return Set.of();
  }

  @Override
  public void read(Path released, Reading reading) throws IOException {
    try (Archive archive = Archive.open(released)) {
      archive.entries().keySet().forEach(name -> reading.add("压缩包目录", Layer.VISIBLE, name));
    }
    reading.remark(Kind.EMBEDDED_FILE, "压缩包中的文件未检查。");
  }
}
