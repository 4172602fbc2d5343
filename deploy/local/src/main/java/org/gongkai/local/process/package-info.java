/** Java processes on this machine: ports, commands, start-up images, caches, health. */
@NullMarked
package org.gongkai.local.process;

import org.jspecify.annotations.NullMarked;
