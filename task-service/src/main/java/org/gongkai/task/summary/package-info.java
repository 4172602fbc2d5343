/** What became of a plan by the end of its year, counted, frozen and put into words. */
@NullMarked
package org.gongkai.task.summary;

import org.jspecify.annotations.NullMarked;
