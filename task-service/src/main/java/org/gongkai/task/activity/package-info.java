/** What units held and did on a day: hearings, trainings, interpretations, evaluations, checks. */
@NullMarked
package org.gongkai.task.activity;

import org.jspecify.annotations.NullMarked;
