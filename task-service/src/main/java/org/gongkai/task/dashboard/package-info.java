/** What a unit, or a whole territory, owes at a glance. */
@NullMarked
package org.gongkai.task.dashboard;

import org.jspecify.annotations.NullMarked;
