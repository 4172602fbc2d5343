/** Who was held accountable for failures of disclosure; readable by few, and every read is kept. */
@NullMarked
package org.gongkai.task.accountability;

import org.jspecify.annotations.NullMarked;
