package org.gongkai.disclosure.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A code that items can hang on.
 *
 * @param unit whose items, and those of the units below it, may name it
 * @param title what it is, Chinese
 * @param timeLimit null for the term of the law
 */
public record KnownCode(String code, String unit, String title, @Nullable TimeLimit timeLimit) {}
