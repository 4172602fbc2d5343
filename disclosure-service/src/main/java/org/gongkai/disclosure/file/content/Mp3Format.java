package org.gongkai.disclosure.file.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.gongkai.disclosure.file.content.Remark.Kind;

/** Sound in MP3 (MPEG audio, layer III): its frames, without the tags before and after them. */
final class Mp3Format implements Format {

  private static final long LARGEST = 50L * 1024 * 1024;
  private static final int ID3_HEAD = 10;
  private static final int ID3_TAIL = 128;
  private static final int APE_HEAD = 32;

  /** So many frames in a row are no accident. */
  private static final int FRAMES = 3;

  private static final int[] KBIT_1 = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
  };
  private static final int[] KBIT_2 = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
  };
  private static final int[] HERTZ = {44_100, 48_000, 32_000};

  /** Whether a file that begins so is sound of this kind: by its tag, or by its first frame. */
  static boolean isStart(byte[] start) {
    return start.length > ID3_HEAD && (isTag(start, 0) || frame(start, 0) > 0);
  }

  @Override
  public Set<String> clean(Path original, Path copy) throws IOException {
    if (Files.size(original) > LARGEST) {
      throw FileRefused.invalid("音频超过50 MB，请压缩后上传。", "音频过大");
    }
    byte[] all = Files.readAllBytes(original);
    int from = 0;
    while (isTag(all, from)) {
      from += tag(all, from);
    }
    int to = end(all, from);
    requireFrames(all, from, to);
    if (from == 0 && to == all.length) {
      return Set.of();
    }
    Files.write(copy, Arrays.copyOfRange(all, from, to));
    return Set.of("音频的标题、作者、封面等标签");
  }

  @Override
  public void read(Path released, Reading reading) throws IOException {
    byte[] sound = Files.readAllBytes(released);
    requireFrames(sound, 0, sound.length);
    reading.remark(Kind.NO_TEXT, "音频的内容无法自动检查，请人工收听。");
  }

  private static void requireFrames(byte[] all, int from, int to) {
    int at = from;
    for (int found = 0; found < FRAMES; found++) {
      int length = at >= to ? 0 : frame(all, at);
      if (length == 0 || at + length > to) {
        throw FileRefused.damaged(new IOException("No frame at " + at));
      }
      at += length;
    }
  }

  /** Before the tags at the end. */
  private static int end(byte[] all, int from) {
    int to = all.length;
    boolean again = true;
    while (again) {
      again = false;
      if (to - from > ID3_TAIL && is("TAG", all, to - ID3_TAIL)) {
        to -= ID3_TAIL;
        again = true;
      }
      if (to - from > APE_HEAD && is("APETAGEX", all, to - APE_HEAD)) {
        // The size leaves out the head, which a flag tells of.
        long size = little(all, to - APE_HEAD + 12);
        long head = (little(all, to - APE_HEAD + 20) & 0x8000_0000L) == 0 ? 0 : APE_HEAD;
        if (size < APE_HEAD || size + head > to - from) {
          throw FileRefused.damaged(new IOException("A tag of " + size + " bytes"));
        }
        to -= (int) (size + head);
        again = true;
      }
    }
    return to;
  }

  private static boolean isTag(byte[] all, int at) {
    return all.length - at > ID3_HEAD && is("ID3", all, at) && all[at + 3] >= 2 && all[at + 3] <= 4;
  }

  private static int tag(byte[] all, int at) {
    int size = 0;
    for (int i = 6; i < ID3_HEAD; i++) {
      size = size << 7 | all[at + i] & 0x7F;
    }
    boolean footed = (all[at + 5] & 0x10) != 0;
    int length = ID3_HEAD + size + (footed ? ID3_HEAD : 0);
    if (length > all.length - at) {
      throw FileRefused.damaged(new IOException("A tag of " + length + " bytes"));
    }
    return length;
  }

  /** Its length in bytes; 0 where no frame begins. */
  private static int frame(byte[] all, int at) {
    if (at + 4 > all.length || all[at] != (byte) 0xFF || (all[at + 1] & 0xE0) != 0xE0) {
      return 0;
    }
    int version = all[at + 1] >> 3 & 3;
    int layer = all[at + 1] >> 1 & 3;
    int rate = all[at + 2] >> 4 & 15;
    int hertz = all[at + 2] >> 2 & 3;
    if (version == 1 || layer != 1 || rate == 0 || rate == 15 || hertz == 3) {
      return 0;
    }
    boolean first = version == 3;
    int samples = HERTZ[hertz] >> (first ? 0 : version == 2 ? 1 : 2);
    int kbit = first ? KBIT_1[rate] : KBIT_2[rate];
    int padding = all[at + 2] >> 1 & 1;
    return (first ? 144_000 : 72_000) * kbit / samples + padding;
  }

  private static long little(byte[] all, int at) {
    long value = 0;
    for (int i = 3; i >= 0; i--) {
      value = value << 8 | all[at + i] & 0xFF;
    }
    return value;
  }

  private static boolean is(String word, byte[] all, int at) {
    byte[] wanted = word.getBytes(StandardCharsets.ISO_8859_1);
    return at >= 0
        && at + wanted.length <= all.length
        && Arrays.equals(wanted, 0, wanted.length, all, at, at + wanted.length);
  }
}
