package org.gongkai.disclosure.file.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that may be released as far as a program can tell.
 *
 * @param charset of texts; null for everything else
 * @param changed whether the release copy differs from the original; if not, there is no copy
 * @param removed what was taken out, in Chinese
 * @param segments the text of the release copy
 */
public record Cleaned(
    FileKind kind,
    @Nullable String charset,
    boolean changed,
    List<String> removed,
    List<Remark> remarks,
    List<Segment> segments) {}
