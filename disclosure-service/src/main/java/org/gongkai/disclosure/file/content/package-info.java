/** What is inside a file: its kind, its hidden data, its text; plain objects on plain paths. */
@NullMarked
package org.gongkai.disclosure.file.content;

import org.jspecify.annotations.NullMarked;
