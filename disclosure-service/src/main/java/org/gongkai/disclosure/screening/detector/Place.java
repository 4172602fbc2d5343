package org.gongkai.disclosure.screening.detector;

/**
 * Where something stands.
 *
 * @param pointer JSON pointer into the item
 * @param part where there, in Chinese; empty for short fields
 */
public record Place(String pointer, String part) {}
