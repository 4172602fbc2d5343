package org.gongkai.feedback.appeal;

/** An answered appeal retold for the public: it names nobody. */
public record PublicWords(String title, String question, String reply) {}
