/** What has happened to each unit's duties, as facts that scores are computed from. */
@NullMarked
package org.gongkai.task.assessment.fact;

import org.jspecify.annotations.NullMarked;
