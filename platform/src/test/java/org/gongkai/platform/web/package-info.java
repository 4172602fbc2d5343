/** Shows the manners on a small service. */
@NullMarked
package org.gongkai.platform.web;

import org.jspecify.annotations.NullMarked;
