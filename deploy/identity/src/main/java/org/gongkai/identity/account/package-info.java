/** Who exists, and the secrets by which they are known. */
@NullMarked
package org.gongkai.identity.account;

import org.jspecify.annotations.NullMarked;
