package org.gongkai.task.imports.document;

/** A piece of a document in reading order. */
public sealed interface Block permits Line, Grid {}
