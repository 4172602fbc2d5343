package org.gongkai.task.imports.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Looks into the container of old office files, and of new ones that have a password. */
final class OldOffice {

  private OldOffice() {}

  /** {@link FileKind#DOC} or {@link FileKind#XLS}; the rest is refused with the way out. */
  static FileKind kindOf(byte[] content) {
    try (var container = new POIFSFileSystem(new ByteArrayInputStream(content))) {
      DirectoryNode root = container.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        throw new ImportRefused.PasswordProtected();
      }
      if (root.hasEntryCaseInsensitive("WordDocument")) {
        if (root.hasEntryCaseInsensitive("Macros")) {
          throw new ImportRefused.MacroDocument();
        }
        return FileKind.DOC;
      }
      if (!root.hasEntryCaseInsensitive("Workbook")) {
        throw new ImportRefused.WrongType("不支持的旧版 Office 文件，请另存为 docx 或 xlsx 后重新上传。");
      }
      if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
        throw new ImportRefused.MacroDocument();
      }
      return FileKind.XLS;
    } catch (ImportRefused refused) {
      throw refused;
    } catch (IOException | RuntimeException damaged) {
      // POI answers a damaged container with many unchecked exceptions.
      throw OfficePackage.damaged(damaged);
    }
  }
}
