/** The suite's story end to end, told through its REST interface. */
package org.gongkai.local.story;
