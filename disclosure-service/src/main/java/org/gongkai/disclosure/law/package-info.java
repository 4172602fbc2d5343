/** The structure of laws: parts, chapters, sections and articles, each with an address. */
@NullMarked
package org.gongkai.disclosure.law;

import org.jspecify.annotations.NullMarked;
