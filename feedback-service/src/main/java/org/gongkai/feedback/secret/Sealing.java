package org.gongkai.feedback.secret;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.bson.types.Binary;
import tools.jackson.databind.json.JsonMapper;

/**
 * Encrypts values and opens them again. Each is bound to its owner's id, so that what was copied
 * into another document stays shut.
 */
public final class Sealing {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Aead cipher;

  Sealing(Aead cipher) {
    this.cipher = cipher;
  }

  public Sealed seal(Object value, String owner) {
    try {
      return new Sealed(new Binary(cipher.encrypt(JSON.writeValueAsBytes(value), bytes(owner))));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Nothing can be sealed with the current key", impossible);
    }
  }

  /** Fails when the value was sealed for another owner, with a key that is gone, or is damaged. */
  public <T> T open(Sealed sealed, String owner, Class<T> type) {
    try {
      return JSON.readValue(cipher.decrypt(sealed.bytes().getData(), bytes(owner)), type);
    } catch (GeneralSecurityException shut) {
      throw new IllegalStateException("The sealed data of " + owner + " cannot be opened", shut);
    }
  }

  private static byte[] bytes(String owner) {
    return owner.getBytes(StandardCharsets.UTF_8);
  }
}
