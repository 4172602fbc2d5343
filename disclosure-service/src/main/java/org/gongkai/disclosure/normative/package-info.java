/** The register of normative documents: one registration, one numbering, one publication (三统一). */
@NullMarked
package org.gongkai.disclosure.normative;

import org.jspecify.annotations.NullMarked;
