/** What everybody may see of how far a plan has come, and what was published as proof. */
@NullMarked
package org.gongkai.task.progress;

import org.jspecify.annotations.NullMarked;
