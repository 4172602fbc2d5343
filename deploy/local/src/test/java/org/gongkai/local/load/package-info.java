/** Measures a running suite; the figures go into docs/performance.md. */
package org.gongkai.local.load;
