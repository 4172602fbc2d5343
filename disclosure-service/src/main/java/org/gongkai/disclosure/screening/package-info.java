/** Screening of exactly what would be released, and what people decided about the findings. */
@NullMarked
package org.gongkai.disclosure.screening;

import org.jspecify.annotations.NullMarked;
