/** What officials see of appeals: lists, and a case on one page. */
@NullMarked
package org.gongkai.feedback.desk;

import org.jspecify.annotations.NullMarked;
