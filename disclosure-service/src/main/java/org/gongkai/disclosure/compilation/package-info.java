/** Rules by family, and volumes that bind public items into one file with contents (制度汇编). */
@NullMarked
package org.gongkai.disclosure.compilation;

import org.jspecify.annotations.NullMarked;
