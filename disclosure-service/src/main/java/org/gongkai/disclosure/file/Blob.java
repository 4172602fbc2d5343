package org.gongkai.disclosure.file;

import org.bson.types.ObjectId;

/**
 * Stored bytes.
 *
 * @param size in bytes
 * @param sha256 lower-case hexadecimal
 */
public record Blob(ObjectId id, long size, String sha256) {}
