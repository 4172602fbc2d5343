package org.gongkai.task.imports.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Looks into an office file before anything opens it: size unpacked, kind, macros, password. */
final class OfficePackage {

  private OfficePackage() {}

  static FileKind kindOf(byte[] content, Limits limits) {
    refuseBomb(content, limits);
    try (OPCPackage office = OPCPackage.open(new ByteArrayInputStream(content))) {
      FileKind kind = null;
      for (PackagePart part : office.getParts()) {
        String type = part.getContentType();
        if (type.contains("macroEnabled") || type.contains("vbaProject")) {
          throw new ImportRefused.MacroDocument();
        }
        if (type.endsWith("wordprocessingml.document.main+xml")) {
          kind = FileKind.DOCX;
        } else if (type.endsWith("spreadsheetml.sheet.main+xml")) {
          kind = FileKind.XLSX;
        }
      }
      if (kind == null) {
        throw FileKind.unsupported("zip");
      }
      return kind;
    } catch (OpenXML4JException
        | OpenXML4JRuntimeException
        | UnsupportedFileFormatException
        | IOException damaged) {
      throw refusal(damaged);
    }
  }

  /** Unpacks without keeping anything, because sizes written in the archive may lie. */
  private static void refuseBomb(byte[] content, Limits limits) {
    byte[] buffer = new byte[64 * 1024];
    long total = 0;
    try (var archive = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        for (int read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
          total += read;
          limits.refuseInflatedAbove(total);
        }
      }
    } catch (IOException | IllegalArgumentException damaged) {
      throw refusal(damaged);
    }
  }

  /** A file with a password is an old container around the encrypted new one. */
  static ImportRefused refusalOfOldFormat(byte[] content) {
    try (var container = new POIFSFileSystem(new ByteArrayInputStream(content))) {
      return container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")
          ? new ImportRefused.PasswordProtected()
          : new ImportRefused.WrongType("不支持旧版 Office 文件，请另存为 docx 或 xlsx 后重新上传。");
    } catch (IOException | RuntimeException damaged) {
      return refusal(damaged);
    }
  }

  /** POI tells a decompression bomb only by its message. */
  static ImportRefused refusal(Exception failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains("Zip bomb") || message.contains("too large")
        ? new ImportRefused.TooLarge("文件压缩比异常，疑为压缩炸弹，已拒绝。", failure)
        : new ImportRefused.UnreadableFile("文件已损坏，无法读取。", failure);
  }
}
