/**
 * A MongoDB-wire document store on one durable, indexed file, for local installations and tests.
 */
package org.gongkai.store;
