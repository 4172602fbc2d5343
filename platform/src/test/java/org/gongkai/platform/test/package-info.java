/** What the tests of every service share. */
@NullMarked
package org.gongkai.platform.test;

import org.jspecify.annotations.NullMarked;
