/** The limits of the national inspection of government sites (国办秘函〔2019〕19号), measured here. */
@NullMarked
package org.gongkai.disclosure.indicator;

import org.jspecify.annotations.NullMarked;
