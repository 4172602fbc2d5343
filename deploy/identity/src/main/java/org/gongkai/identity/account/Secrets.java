package org.gongkai.identity.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of generated secrets. Nothing is shipped: what is missing is made at the start and kept,
 * each file with mode 0600 in a folder with mode 0700.
 */
public final class Secrets {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final Path folder;
  private final SecureRandom random = new SecureRandom();

  public Secrets(Path folder) throws IOException {
    this.folder = folder;
    if (!Files.exists(folder)) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }

  /** The secret of each name, from the file or new; secrets of other names in the file stay. */
  public Map<String, String> of(String file, Collection<String> names) throws IOException {
    Map<String, String> known = new TreeMap<>();
    if (Files.exists(folder.resolve(file))) {
      known.putAll(JSON.readValue(read(file), new TypeReference<Map<String, String>>() {}));
    }
    boolean complete = known.keySet().containsAll(names);
    names.forEach(name -> known.computeIfAbsent(name, _ -> generate()));
    if (!complete) {
      write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(known) + "\n");
    }
    return known;
  }

  /** The text of the file; it is made once and written when there is none. */
  public String text(String file, Maker maker) throws IOException {
    if (!Files.exists(folder.resolve(file))) {
      write(file, maker.make());
    }
    return read(file);
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  /** Never readable by others, not even for a moment, and never half written. */
  private void write(String file, String text) throws IOException {
    Path draft =
        Files.createTempFile(
            folder, file, ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    Files.writeString(draft, text);
    Files.move(draft, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE);
  }

  /** 120 random bits: no list of passwords contains it, so a cheap hash is enough. */
  private String generate() {
    byte[] bits = new byte[15];
    random.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  /** Makes the content of a secret file. */
  @FunctionalInterface
  public interface Maker {
    String make();
  }
}
