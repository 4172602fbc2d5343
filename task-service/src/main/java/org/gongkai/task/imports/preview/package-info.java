/** Keeps what was read out of a plan until a person confirms it, and makes the plan then. */
@NullMarked
package org.gongkai.task.imports.preview;

import org.jspecify.annotations.NullMarked;
