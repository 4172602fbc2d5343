/** What is attached to items: received, freed of hidden data, kept, and given to the public. */
@NullMarked
package org.gongkai.disclosure.file;

import org.jspecify.annotations.NullMarked;
