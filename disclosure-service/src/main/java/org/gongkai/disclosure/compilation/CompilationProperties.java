package org.gongkai.disclosure.compilation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How volumes are built.
 *
 * @param font a TTF, OTF or TTC file, the face of a TTC after a comma; null to look for one
 * @param textLimit the most HTML that one volume takes
 * @param pictureLimit the most bytes of pictures that one volume takes
 */
@ConfigurationProperties("gongkai.disclosure.compilations")
record CompilationProperties(
    @Nullable String font,
    @DefaultValue("32MB") DataSize textLimit,
    @DefaultValue("64MB") DataSize pictureLimit) {

  /** Where distributions put fonts that have Chinese; the third face of Noto is the simplified. */
  private static final List<String> USUAL =
      List.of(
          "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc,2",
          "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc,2",
          "/usr/share/fonts/google-noto-serif-cjk-fonts/NotoSerifCJK-Regular.ttc,2",
          "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc,2",
          "/usr/share/fonts/noto-cjk/NotoSerifCJK-Regular.ttc,2",
          "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc,0",
          "/usr/share/fonts/truetype/arphic/uming.ttc,0",
          "/System/Library/Fonts/Supplemental/Songti.ttc,0",
          "C:/Windows/Fonts/simsun.ttc,0");

  /** The first font that is there; empty when there is none. */
  Optional<String> installed() {
    return font == null || font.isBlank()
        ? USUAL.stream().filter(CompilationProperties::isThere).findFirst()
        : Stream.of(font).filter(CompilationProperties::isThere).findFirst();
  }

  private static boolean isThere(String name) {
    return Files.isReadable(Path.of(name.replaceFirst("(?i)(\\.ttc),\\d+$", "$1")));
  }
}
