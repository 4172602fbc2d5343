/** Signs people in, locally. */
@NullMarked
package org.gongkai.identity;

import org.jspecify.annotations.NullMarked;
