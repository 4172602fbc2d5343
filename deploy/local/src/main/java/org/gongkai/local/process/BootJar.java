package org.gongkai.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** An executable jar of Spring Boot. */
final class BootJar {

  private static final String CLASSES = "BOOT-INF/classes/";
  private static final String LIBRARIES = "BOOT-INF/lib/";

  private BootJar() {}

  /**
   * Names and checksums of everything inside, in 64 hexadecimal digits: the build's time does not
   * count.
   */
  static String fingerprint(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (JarEntry entry : file.stream().toList()) {
        digest.update(entry.getName().getBytes(StandardCharsets.UTF_8));
        digest.update(
            ByteBuffer.allocate(16).putLong(entry.getCrc()).putLong(entry.getSize()).flip());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String mainClass(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      String main = file.getManifest().getMainAttributes().getValue("Start-Class");
      if (main == null) {
        throw new IOException("no Start-Class in the manifest of " + jar);
      }
      return main;
    }
  }

  /**
   * Writes {@code app.jar}, whose manifest names the libraries in the order of the build, and
   * {@code lib/}.
   */
  static void unpack(Path jar, Path folder) throws IOException {
    Files.createDirectories(folder.resolve("lib"));
    try (JarFile file = new JarFile(jar.toFile());
        OutputStream bytes = Files.newOutputStream(folder.resolve("app.jar"));
        JarOutputStream app = new JarOutputStream(bytes, manifest(file))) {
      for (JarEntry entry : file.stream().toList()) {
        String name = entry.getName();
        if (name.startsWith(LIBRARIES) && !entry.isDirectory()) {
          copy(file, entry, folder.resolve("lib").resolve(name.substring(LIBRARIES.length())));
        } else if (name.startsWith(CLASSES) && name.length() > CLASSES.length()) {
          // Folders too: without their entries a scan of a package finds nothing.
          put(app, name.substring(CLASSES.length()), file, entry);
        }
      }
    }
  }

  private static Manifest manifest(JarFile file) throws IOException {
    Manifest manifest = new Manifest(file.getManifest());
    Attributes attributes = manifest.getMainAttributes();
    attributes.putValue("Main-Class", attributes.getValue("Start-Class"));
    attributes.putValue("Class-Path", String.join(" ", libraries(file)));
    return manifest;
  }

  private static List<String> libraries(JarFile file) throws IOException {
    try (InputStream index = file.getInputStream(file.getEntry("BOOT-INF/classpath.idx"))) {
      List<String> libraries = new ArrayList<>();
      for (String line :
          new String(index.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        libraries.add(line.replace("- \"" + LIBRARIES, "lib/").replace("\"", ""));
      }
      return libraries;
    }
  }

  private static void copy(JarFile file, JarEntry entry, Path target) throws IOException {
    try (InputStream content = file.getInputStream(entry)) {
      Files.copy(content, target);
    }
  }

  private static void put(JarOutputStream app, String name, JarFile file, JarEntry entry)
      throws IOException {
    ZipEntry copy = new ZipEntry(name);
    copy.setTime(entry.getTime());
    app.putNextEntry(copy);
    try (InputStream content = file.getInputStream(entry)) {
      content.transferTo(app);
    }
    app.closeEntry();
  }
}
