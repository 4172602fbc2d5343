package org.gongkai.disclosure.screening.detector;

/** A text at one place: a field, a paragraph, a row whose cells are parted by tabs, a page. */
public record Passage(Place place, String text) {}
