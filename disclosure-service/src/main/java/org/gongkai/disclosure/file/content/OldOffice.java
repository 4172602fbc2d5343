package org.gongkai.disclosure.file.content;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.FilteringDirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** DOC, XLS and their WPS twins: the container of old office files. */
record OldOffice(FileKind kind) implements Format {

  private static final List<String> PROPERTIES =
      List.of("\u0005SummaryInformation", "\u0005DocumentSummaryInformation");

  /** What is done with an open container. */
  private interface Work<T> {
    T in(POIFSFileSystem container) throws IOException;
  }

  private static <T> T with(Path file, Work<T> work) {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      return work.in(container);
    } catch (EncryptedDocumentException locked) {
      throw FileRefused.locked();
    } catch (FileRefused refused) {
      throw refused;
    } catch (IOException | RuntimeException damaged) {
      // POI answers a damaged container with many unchecked exceptions.
      throw FileRefused.damaged(damaged);
    }
  }

  /** DOC or XLS; empty for anything else that lies in such a container. */
  static Optional<FileKind> kindOf(Path file) {
    return with(
        file,
        container -> {
          DirectoryNode root = container.getRoot();
          if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw FileRefused.locked();
          }
          if (root.hasEntryCaseInsensitive("Macros")
              || root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
            throw FileRefused.macros();
          }
          if (root.hasEntryCaseInsensitive("WordDocument")) {
            return Optional.of(FileKind.DOC);
          }
          boolean sheets =
              root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book");
          return sheets ? Optional.of(FileKind.XLS) : Optional.<FileKind>empty();
        });
  }

  @Override
  public Set<String> clean(Path original, Path copy) {
    return with(
        original,
        container -> {
          boolean told = PROPERTIES.stream().anyMatch(container.getRoot()::hasEntryCaseInsensitive);
          if (!told) {
            return Set.<String>of();
          }
          // Deleting in place would leave the words in free sectors.
          try (POIFSFileSystem fresh = new POIFSFileSystem();
              OutputStream out = Files.newOutputStream(copy)) {
            EntryUtils.copyNodes(
                new FilteringDirectoryNode(container.getRoot(), PROPERTIES),
                new FilteringDirectoryNode(fresh.getRoot(), PROPERTIES));
            fresh.getRoot().setStorageClsid(container.getRoot().getStorageClsid());
            fresh.writeFilesystem(out);
          }
          return Set.of("文档属性");
        });
  }

  @Override
  public void read(Path released, Reading reading) {
    with(
        released,
        container -> {
          if (kind == FileKind.XLS) {
            OldWorkbook.read(container, reading);
          } else {
            OldDocument.read(container, reading);
          }
          return released;
        });
  }
}
