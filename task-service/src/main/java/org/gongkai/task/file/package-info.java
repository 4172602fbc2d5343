/** Files that staff hand in as proof of their work; seen by those who see the unit. */
@NullMarked
package org.gongkai.task.file;

import org.jspecify.annotations.NullMarked;
