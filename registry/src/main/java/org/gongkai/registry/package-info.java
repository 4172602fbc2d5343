/** Where the services find each other. */
@NullMarked
package org.gongkai.registry;

import org.jspecify.annotations.NullMarked;
