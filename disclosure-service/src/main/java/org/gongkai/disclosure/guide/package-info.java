/**
 * The disclosure guide of each unit (政府信息公开指南, 条例 art. 12): written, confirmed, published, kept
 * true.
 */
@NullMarked
package org.gongkai.disclosure.guide;

import org.jspecify.annotations.NullMarked;
