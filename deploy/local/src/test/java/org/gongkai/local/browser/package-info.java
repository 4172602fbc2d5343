/** The suite's story end to end, told in the portal by people with browsers. */
package org.gongkai.local.browser;
