/** Links of public pages that lead nowhere (断链、错链). */
@NullMarked
package org.gongkai.disclosure.link;

import org.jspecify.annotations.NullMarked;
