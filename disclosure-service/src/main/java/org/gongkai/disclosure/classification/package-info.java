/** The coded lists by which documents are classed: theme classes and genres. */
@NullMarked
package org.gongkai.disclosure.classification;

import org.jspecify.annotations.NullMarked;
