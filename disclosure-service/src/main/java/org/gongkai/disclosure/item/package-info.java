/** What is disclosed: its content, its way from draft to public record, its store. */
@NullMarked
package org.gongkai.disclosure.item;

import org.jspecify.annotations.NullMarked;
