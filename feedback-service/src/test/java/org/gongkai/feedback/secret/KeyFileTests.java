package org.gongkai.feedback.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.bson.types.Binary;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Capability("P-08")
class KeyFileTests {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("secrets/feedback-keys.json");
  }

  @Test
  void isMadeOnceAndReadableByItsUserOnly() throws Exception {
    Sealed sealed = KeyFile.open(file).sealing().seal("王小明", "1");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.list(file.getParent())).containsExactly(file);
    assertThat(KeyFile.open(file).sealing().open(sealed, "1", String.class)).isEqualTo("王小明");
  }

  @Test
  void whatIsSealedShowsNothingAndStaysWithItsOwner() {
    Sealing sealing = KeyFile.open(file).sealing();
    Sealed sealed = sealing.seal("王小明", "1");
    assertThat(new String(sealed.bytes().getData(), StandardCharsets.UTF_8)).doesNotContain("王小明");
    assertThat(sealed).isNotEqualTo(sealing.seal("王小明", "1")).hasToString("Sealed");
    assertThatIllegalStateException().isThrownBy(() -> sealing.open(sealed, "2", String.class));
    byte[] bytes = sealed.bytes().getData();
    bytes[20] ^= 1;
    Sealed damaged = new Sealed(new Binary(bytes));
    assertThatIllegalStateException().isThrownBy(() -> sealing.open(damaged, "1", String.class));
  }

  @Test
  void aNewPrimaryKeySealsWhileTheOldOneStillOpens() throws Exception {
    Sealed old = KeyFile.open(file).sealing().seal("旧", "1");
    rotate();
    Sealing rotated = KeyFile.open(file).sealing();
    assertThat(rotated.open(old, "1", String.class)).isEqualTo("旧");
    Sealed fresh = rotated.seal("新", "1");
    assertThat(rotated.open(fresh, "1", String.class)).isEqualTo("新");
    assertThat(java.util.Arrays.copyOf(fresh.bytes().getData(), 5))
        .isNotEqualTo(java.util.Arrays.copyOf(old.bytes().getData(), 5));
  }

  @Test
  void refusesAFileWithoutKeys() throws Exception {
    Files.createDirectories(file.getParent());
    for (String broken : new String[] {"{}", "", "{\"personalData\":{}}", "keys"}) {
      Files.writeString(file, broken);
      assertThatIllegalStateException()
          .isThrownBy(() -> KeyFile.open(file))
          .withMessageContaining("feedback-keys.json");
    }
  }

  private void rotate() throws Exception {
    JsonMapper json = JsonMapper.builder().build();
    ObjectNode keys = (ObjectNode) json.readTree(Files.readString(file));
    KeysetHandle before =
        TinkJsonProtoKeysetFormat.parseKeyset(
            keys.path("personalData").toString(), InsecureSecretKeyAccess.get());
    KeysetHandle after =
        KeysetHandle.newBuilder(before)
            .addEntry(
                KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary())
            .build();
    keys.set(
        "personalData",
        json.readTree(
            TinkJsonProtoKeysetFormat.serializeKeyset(after, InsecureSecretKeyAccess.get())));
    Files.writeString(file, json.writeValueAsString(keys));
  }
}
