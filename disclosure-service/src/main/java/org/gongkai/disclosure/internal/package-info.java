/** What is disclosed only within a unit. */
@NullMarked
package org.gongkai.disclosure.internal;

import org.jspecify.annotations.NullMarked;
