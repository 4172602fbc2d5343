package org.gongkai.disclosure.standard;

/**
 * Something in a file that a person should look at.
 *
 * @param row of the file
 * @param column its heading; empty for the whole row
 * @param reason Chinese
 * @param text as it stands there
 */
public record Doubt(int row, String column, String reason, String text) {}
