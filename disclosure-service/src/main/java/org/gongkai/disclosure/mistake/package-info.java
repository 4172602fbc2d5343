/** Mistakes in public items that readers report (我为政府网站找错), and what becomes of them. */
@NullMarked
package org.gongkai.disclosure.mistake;

import org.jspecify.annotations.NullMarked;
