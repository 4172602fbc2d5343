/** Electronic supervision: lights over the processes of all services, made of their events. */
@NullMarked
package org.gongkai.task.supervision;

import org.jspecify.annotations.NullMarked;
