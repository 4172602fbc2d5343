package org.gongkai.task.imports.document;

/**
 * A paragraph outside every table, its edges trimmed.
 *
 * @param number where it stands in the source, counted from 1
 */
public record Line(String text, int number) implements Block {}
