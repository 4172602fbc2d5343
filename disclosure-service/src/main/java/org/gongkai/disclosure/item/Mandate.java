package org.gongkai.disclosure.item;

/**
 * For whom somebody acts.
 *
 * @param delegation id of the delegation that allows it
 */
public record Mandate(String delegation, Person principal) {}
