/** What one unit discloses, in the four fixed sub-columns (政府信息公开专栏), and how its columns stand. */
@NullMarked
package org.gongkai.disclosure.section;

import org.jspecify.annotations.NullMarked;
