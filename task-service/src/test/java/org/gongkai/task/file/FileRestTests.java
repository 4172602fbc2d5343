package org.gongkai.task.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@Capability({"T-07", "T-08"})
class FileRestTests {

  private static final String FILES = "/api/tasks/files";
  private static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13
  };
  private static final Actor FINANCE =
      new Actor("finance", "许言", "wangchuan-finance", Set.of(Role.HANDLER));

  private final RestClient http;

  FileRestTests(@Autowired RestClient http) {
    this.http = http;
  }

  @BeforeEach
  void units() {
    http.units();
  }

  @Test
  void comesBackAsItWasHandedInToWhoeverSeesTheUnit() {
    Answer kept = send(People.HANDLER, "会议照片.png", PNG).expect(201);
    String url = kept.text("url");
    assertThat(kept.headers().getLocation()).hasToString(url);
    assertThat(kept.text("sha256")).hasSize(64);
    assertThat(kept.text("unit")).isEqualTo("wangchuan-education");

    assertThat(http.bytes(People.HANDLER, url)).isEqualTo(PNG);
    assertThat(http.bytes(People.OFFICE, url)).isEqualTo(PNG);
    http.get(FINANCE, url).expect(403, "FORBIDDEN");
    http.get(People.NEIGHBOUR, url).expect(403, "FORBIDDEN");
    http.get(Actor.anonymous(), url).expect(401, "UNAUTHENTICATED");
    http.get(People.OFFICE, FILES + "/unheard-of").expect(404, "NOT_FOUND");
  }

  @Test
  void refusesWhatItIsNotCalledAndWhatCanRun() throws Exception {
    byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    send(People.HANDLER, "a.html", page).expect(415, "UNSUPPORTED_MEDIA_TYPE");
    send(People.HANDLER, "a.png", page).expect(415, "UNSUPPORTED_MEDIA_TYPE");
    send(People.HANDLER, "a.txt", PNG).expect(415, "UNSUPPORTED_MEDIA_TYPE");
    send(People.HANDLER, "a.exe", new byte[] {'M', 'Z', 0, 1}).expect(415);
    send(People.HANDLER, "a.docx", archive("word/document.xml", "word/vbaProject.bin"))
        .expect(422, "INVALID_CONTENT");
    send(People.HANDLER, "a.docx", archive("readme.txt")).expect(415);
    send(People.HANDLER, "a.docx", archive("word/document.xml")).expect(201);
    send(People.HANDLER, "a.ofd", archive("OFD.xml")).expect(201);
    send(People.HANDLER, "a.txt", new byte[0]).expect(422);
    send(People.HANDLER, "a.png", new byte[21 * 1024 * 1024]).expect(413, "TOO_LARGE");
    send(Actor.anonymous(), "a.png", PNG).expect(401);
    send(People.NOBODY, "a.png", PNG).expect(403);
  }

  @Test
  void keepsNoPathAndNoControlCharacterInItsName() {
    assertThat(FileName.of("../../etc/会议\u202e照片.png").text()).isEqualTo("会议照片.png");
    assertThat(FileName.of("C:\\temp\\a\r\nb.png").text()).isEqualTo("ab.png");
    assertThat(FileName.of("..").text()).isEqualTo("文件");
    assertThat(FileName.of("长".repeat(300) + ".pdf").text()).hasSize(120).endsWith("长.pdf");
  }

  private Answer send(Actor actor, String name, byte[] content) {
    return http.importFile(actor, FILES, name, content);
  }

  private static byte[] archive(String... names) throws Exception {
    try (var out = new ByteArrayOutputStream()) {
      try (var archive = new ZipOutputStream(out)) {
        for (String name : names) {
          archive.putNextEntry(new ZipEntry(name));
          archive.write('x');
        }
      }
      return out.toByteArray();
    }
  }
}
