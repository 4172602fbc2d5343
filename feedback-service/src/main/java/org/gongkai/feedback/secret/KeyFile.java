package org.gongkai.feedback.secret;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The keys of this service in one JSON file that only its user can read. Each of the two keysets
 * may hold several keys: the primary one seals, all of them open.
 */
public final class KeyFile {

  private static final String PERSONAL_DATA = "personalData";
  private static final String QUERY_CODES = "queryCodes";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final KeysetHandle personalData;
  private final KeysetHandle queryCodes;

  private KeyFile(KeysetHandle personalData, KeysetHandle queryCodes) {
    this.personalData = personalData;
    this.queryCodes = queryCodes;
  }

  /**
   * Reads the file; makes it with fresh keys when there is none.
   *
   * @throws IllegalStateException if it cannot be read or holds no keys
   */
  public static KeyFile open(Path file) {
    try {
      AeadConfig.register();
      MacConfig.register();
      if (!Files.exists(file)) {
        create(file);
      }
      JsonNode keys = JSON.readTree(Files.readString(file));
      return new KeyFile(keyset(keys, PERSONAL_DATA), keyset(keys, QUERY_CODES));
    } catch (GeneralSecurityException | JacksonException broken) {
      throw new IllegalStateException("The key file " + file + " holds no usable keys", broken);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The key file " + file + " cannot be used", unreadable);
    }
  }

  public Sealing sealing() {
    return new Sealing(primitive(personalData, Aead.class));
  }

  /** Marks query codes; what it marks cannot be guessed without the key. */
  public Mac codes() {
    return primitive(queryCodes, Mac.class);
  }

  /** Of two instances that start at once the second finds the first one's file. */
  private static void create(Path file) throws IOException, GeneralSecurityException {
    ObjectNode keys = JSON.createObjectNode();
    keys.set(PERSONAL_DATA, fresh(PredefinedAeadParameters.AES256_GCM));
    keys.set(QUERY_CODES, fresh(PredefinedMacParameters.HMAC_SHA256_256BITTAG));
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Path complete = Files.createTempFile(folder, "feedback-keys", ".new", ownerOnly);
    try {
      Files.writeString(complete, JSON.writeValueAsString(keys));
      Files.createLink(file, complete);
    } catch (FileAlreadyExistsException faster) {
      // The keys of the other instance count.
    } finally {
      Files.delete(complete);
    }
  }

  private static JsonNode fresh(Parameters kind) throws GeneralSecurityException {
    return JSON.readTree(
        TinkJsonProtoKeysetFormat.serializeKeyset(
            KeysetHandle.generateNew(kind), InsecureSecretKeyAccess.get()));
  }

  private static KeysetHandle keyset(JsonNode keys, String name) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(
        keys.path(name).toString(), InsecureSecretKeyAccess.get());
  }

  private static <P> P primitive(KeysetHandle keys, Class<P> kind) {
    try {
      return keys.getPrimitive(RegistryConfiguration.get(), kind);
    } catch (GeneralSecurityException unsuited) {
      throw new IllegalStateException("The key file holds keys of another kind", unsuited);
    }
  }
}
