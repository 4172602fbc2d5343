package org.gongkai.disclosure.file.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Videos and sound, as interpretations of policies carry them. */
@Capability({"D-01", "D-19", "D-65"})
class MediaFilesTests {

  private static final FileCleaning CLEANING = new FileCleaning(EnumSet.allOf(FileKind.class));
  private static final String PLACE = "+49.1234+119.5678/";
  private static final byte[] SOUND = frames(8);

  @TempDir Path folder;

  private byte[] copy;

  @Test
  void aVideoLosesItsPlaceAndItsTimesButNoneOfItsPictures() {
    byte[] video = video("vide", box("udta", text("©xyz" + PLACE)));
    Cleaned cleaned = clean(video, "解读.mp4");
    assertThat(cleaned.kind()).isEqualTo(FileKind.MP4);
    assertThat(cleaned.removed()).hasSize(2);
    assertThat(cleaned.remarks()).extracting(Remark::kind).containsExactly(Remark.Kind.NO_TEXT);
    assertThat(copy).hasSameSizeAs(video);
    assertThat(latin(video)).contains(PLACE);
    assertThat(latin(copy)).doesNotContain(PLACE).contains("PICTURES", "ftypisom");
    Cleaned again = clean(copy, "解读.mp4");
    assertThat(again.changed()).isFalse();
  }

  @Test
  void aTrackOfPlacesIsNotForThePublic() {
    byte[] video = video("vide", trak("meta"));
    assertThatThrownBy(() -> clean(video, "航拍.mp4"))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("附加数据轨道");
  }

  @Test
  void aVideoThatIsCutOffOrShowsNothingIsRefused() {
    byte[] video = video("vide");
    byte[] cut = Arrays.copyOf(video, video.length - 3);
    assertThatThrownBy(() -> clean(cut, "a.mp4")).hasMessageContaining("已损坏");
    byte[] silent = join(box("ftyp", text("isom0000")), box("moov"), box("mdat", text("x")));
    assertThatThrownBy(() -> clean(silent, "a.mp4")).hasMessageContaining("已损坏");
    byte[] nested = text("");
    for (int i = 0; i < 40; i++) {
      nested = box("moov", nested);
    }
    byte[] deep = join(box("ftyp", text("isom0000")), nested);
    assertThatThrownBy(() -> clean(deep, "a.mp4")).isInstanceOf(FileRefused.class);
  }

  @Test
  void whatOnlyBeginsLikeAVideoIsNone() {
    byte[] photo = join(box("ftyp", text("heic0000")), box("mdat", text("x")));
    assertThatThrownBy(() -> clean(photo, "a.mp4")).isInstanceOf(FileRefused.class);
    assertThatThrownBy(() -> clean(video("vide"), "a.pdf")).hasMessageContaining("MP4");
    assertThatThrownBy(() -> clean(text("这不是视频"), "a.mp4")).isInstanceOf(FileRefused.class);
  }

  @Test
  void soundLosesItsTagsAndKeepsItsFrames() {
    byte[] tag =
        join(text("ID3"), new byte[] {4, 0, 0, 0, 0, 0, 20}, Arrays.copyOf(text(PLACE), 20));
    byte[] last = Arrays.copyOf(text("TAG" + PLACE), 128);
    byte[] ape =
        join(text("APETAGEX"), little(2000), little(32 + 8), little(1), little(0), new byte[8]);
    byte[] tagged = join(tag, SOUND, join(new byte[8], ape), last);
    Cleaned cleaned = clean(tagged, "朗读.mp3");
    assertThat(cleaned.kind()).isEqualTo(FileKind.MP3);
    assertThat(cleaned.removed()).hasSize(1);
    assertThat(copy).isEqualTo(SOUND);
    assertThat(clean(SOUND, "朗读.mp3").changed()).isFalse();
  }

  @Test
  void soundWithoutFramesIsRefused() {
    byte[] empty = join(text("ID3"), new byte[] {4, 0, 0, 0, 0, 0, 1, 0}, new byte[40]);
    assertThatThrownBy(() -> clean(empty, "a.mp3")).hasMessageContaining("已损坏");
    byte[] endless = join(text("ID3"), new byte[] {4, 0, 0, 127, 127, 127, 127}, SOUND);
    assertThatThrownBy(() -> clean(endless, "a.mp3")).hasMessageContaining("已损坏");
    assertThatThrownBy(() -> clean(SOUND, "a.txt")).isInstanceOf(FileRefused.class);
  }

  private Cleaned clean(byte[] content, String name) {
    try {
      Path original = Files.write(folder.resolve("original"), content);
      Path target = folder.resolve("copy");
      Cleaned cleaned = CLEANING.clean(original, name, target);
      copy = Files.readAllBytes(cleaned.changed() ? target : original);
      return cleaned;
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private static byte[] video(String handler, byte[]... more) {
    byte[] dated = ByteBuffer.allocate(20).putInt(0).putInt(1_700_000).putInt(1_700_001).array();
    return join(
        box("ftyp", text("isom0000isomavc1")),
        box("moov", join(box("mvhd", dated), trak(handler), join(more))),
        box("mdat", text("PICTURES")));
  }

  private static byte[] trak(String handler) {
    byte[] kind = join(new byte[8], text(handler), new byte[13]);
    return box("trak", box("mdia", box("hdlr", kind)));
  }

  private static byte[] box(String type, byte[]... content) {
    byte[] all = join(content);
    return join(ByteBuffer.allocate(4).putInt(all.length + 8).array(), text(type), all);
  }

  /** Of 128 kbit/s at 44.1 kHz. */
  private static byte[] frames(int count) {
    byte[] frame = new byte[417];
    frame[0] = (byte) 0xFF;
    frame[1] = (byte) 0xFB;
    frame[2] = (byte) 0x90;
    byte[] all = new byte[0];
    for (int i = 0; i < count; i++) {
      all = join(all, frame);
    }
    return all;
  }

  private static byte[] little(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  private static byte[] text(String text) {
    boolean latin = text.chars().allMatch(each -> each < 256);
    return text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
