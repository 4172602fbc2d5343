/**
 * A MongoDB-wire document store on one durable, indexed file, for local installations and tests.
 */
@NullMarked
package org.gongkai.store;

import org.jspecify.annotations.NullMarked;
