/** The acts of reviewers: approving, returning, publishing, withdrawing. */
@NullMarked
package org.gongkai.disclosure.review;

import org.jspecify.annotations.NullMarked;
