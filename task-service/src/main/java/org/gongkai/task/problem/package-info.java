/** The register of what was found wrong with units, and what became of it. */
@NullMarked
package org.gongkai.task.problem;

import org.jspecify.annotations.NullMarked;
