/** Campaigns in which every document's maker says whether it still holds (谁制定、谁清理). */
@NullMarked
package org.gongkai.disclosure.cleanup;

import org.jspecify.annotations.NullMarked;
