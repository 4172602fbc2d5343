package org.gongkai.disclosure.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("D-65")
class SubtitlesTests {

  @Test
  void aVideoHasTheWordsOfAFileOfItsName() {
    assertThat(Subtitles.among(List.of("解读.vtt"), "解读.mp4")).isTrue();
    assertThat(Subtitles.among(List.of("解读.zh.SRT"), "解读.mp4")).isTrue();
    assertThat(Subtitles.among(List.of("别的.vtt", "解读.pdf"), "解读.mp4")).isFalse();
    assertThat(Subtitles.among(List.of(), "解读")).isFalse();
  }

  @Test
  void knowsAVideoByItsTypeOrItsName() {
    assertThat(Subtitles.isVideo("a.bin", "video/mp4")).isTrue();
    assertThat(Subtitles.isVideo("a.mp4", null)).isTrue();
    assertThat(Subtitles.isVideo("a.mp4", "application/pdf")).isFalse();
    assertThat(Subtitles.isVideo("解读.docx", null)).isFalse();
  }

  @Test
  void warnsOfAVideoWithoutSubtitles() {
    Content silent = video();
    Content subtitled = video(file("解读.vtt", "text/vtt"));

    assertThat(Examples.RULES.warnings(silent))
        .anyMatch(it -> it.pointer().equals("/attachments/0"));
    assertThat(Examples.RULES.warnings(subtitled))
        .noneMatch(it -> it.pointer().startsWith("/attachments"));
  }

  private static Content video(Attachment... more) {
    Content plain = Examples.content("带视频的通知");
    List<Attachment> files = new java.util.ArrayList<>(List.of(file("解读.mp4", "video/mp4")));
    files.addAll(List.of(more));
    return new Content(
        null,
        plain.type(),
        plain.title(),
        plain.column(),
        plain.unit(),
        plain.openness(),
        null,
        null,
        plain.elements(),
        null,
        plain.body(),
        files,
        List.of(),
        null,
        null,
        null,
        null);
  }

  private static Attachment file(String name, String type) {
    return new Attachment(name, "https://v.example.invalid/" + name, type, null, null, null, null);
  }
}
