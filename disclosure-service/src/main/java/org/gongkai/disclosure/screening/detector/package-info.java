/** What is looked for in texts: plain objects without store or wire. */
@NullMarked
package org.gongkai.disclosure.screening.detector;

import org.jspecify.annotations.NullMarked;
