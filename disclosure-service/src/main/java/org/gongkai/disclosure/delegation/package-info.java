/** Reviewers who let a colleague act for them between two dates. */
@NullMarked
package org.gongkai.disclosure.delegation;

import org.jspecify.annotations.NullMarked;
