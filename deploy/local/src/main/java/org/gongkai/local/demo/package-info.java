/** The imaginary county of Wangchuan, written for this project, and how it gets into a suite. */
@NullMarked
package org.gongkai.local.demo;

import org.jspecify.annotations.NullMarked;
