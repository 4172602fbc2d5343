package org.gongkai.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Capability("P-09")
class SecretsTests {

  @TempDir Path temporary;
  private Path folder;
  private Secrets secrets;

  @BeforeEach
  void open() throws IOException {
    folder = temporary.resolve("deep/secrets");
    secrets = new Secrets(folder);
  }

  @Test
  void areReadableByTheOwnerOnly() throws IOException {
    secrets.of("people.json", List.of("drafter"));
    secrets.text("jwk.json", () -> "{}");

    assertThat(mode(folder)).isEqualTo("rwx------");
    assertThat(mode(folder.resolve("people.json"))).isEqualTo("rw-------");
    assertThat(mode(folder.resolve("jwk.json"))).isEqualTo("rw-------");
  }

  @Test
  void stayTheSameAfterARestart() throws IOException {
    Map<String, String> first = secrets.of("people.json", List.of("drafter", "signer"));
    String key = secrets.text("jwk.json", () -> "first");

    Secrets restarted = new Secrets(folder);

    assertThat(restarted.of("people.json", List.of("drafter", "signer"))).isEqualTo(first);
    assertThat(restarted.text("jwk.json", () -> "second")).isEqualTo(key);
  }

  @Test
  void areDifferentForEverybody() throws IOException {
    Map<String, String> made = secrets.of("people.json", List.of("drafter", "signer"));

    assertThat(made.values()).doesNotHaveDuplicates().allMatch(secret -> secret.length() == 20);
  }

  @Test
  void growWithNewPeopleAndForgetNobody() throws IOException {
    String before = secrets.of("people.json", List.of("drafter")).get("drafter");

    assertThat(secrets.of("people.json", List.of("signer")))
        .containsEntry("drafter", before)
        .containsKey("signer");
  }

  @Test
  void refuseAFileThatIsDamaged() throws IOException {
    Files.writeString(folder.resolve("people.json"), "{\"drafter\": ");

    assertThatThrownBy(() -> secrets.of("people.json", List.of("drafter")))
        .isInstanceOf(RuntimeException.class);
    assertThat(folder.resolve("people.json")).hasContent("{\"drafter\": ");
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
