package org.gongkai.disclosure.compilation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands before the contents of a volume. */
public record Cover(
    String title, @Nullable String issuer, @Nullable LocalDate date, @Nullable String preface) {}
