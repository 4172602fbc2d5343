/**
 * The directory of staff: who works where, in which roles, for everybody who must name a person.
 */
@NullMarked
package org.gongkai.task.person;

import org.jspecify.annotations.NullMarked;
