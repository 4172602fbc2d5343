package org.gongkai.platform.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param pointer JSON pointer (RFC 6901) into the request's body, such as {@code /items/0/name}
 * @param detail Chinese, for the person who filled the field in
 */
public record FieldProblem(String pointer, String detail) {}
