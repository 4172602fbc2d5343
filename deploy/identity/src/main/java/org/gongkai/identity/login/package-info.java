/** The page on which people sign in and out. */
@NullMarked
package org.gongkai.identity.login;

import org.jspecify.annotations.NullMarked;
