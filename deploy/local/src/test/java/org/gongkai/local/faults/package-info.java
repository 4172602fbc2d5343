/** What the suite survives: the death of each of its parts. */
package org.gongkai.local.faults;
