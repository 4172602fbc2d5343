package org.gongkai.disclosure.classification;

import java.util.List;

/**
 * One of the 22 theme classes of the State Council's documents (国务院公文主题分类).
 *
 * @param topics the second level; empty for the last class
 */
public record ThemeClass(int number, String name, List<String> topics) {}
