/** The public record as pages that need no scripts, at permanent addresses. */
@NullMarked
package org.gongkai.disclosure.page;

import org.jspecify.annotations.NullMarked;
