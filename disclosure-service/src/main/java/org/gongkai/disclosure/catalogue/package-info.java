/** The catalogue of what units disclose, the codes that items hang on, and their terms. */
@NullMarked
package org.gongkai.disclosure.catalogue;

import org.jspecify.annotations.NullMarked;
