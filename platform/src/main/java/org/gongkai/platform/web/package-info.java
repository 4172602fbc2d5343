/**
 * The manners of the REST interface: revisions, ids, pages, strict parameters, repeatable creation.
 */
@NullMarked
package org.gongkai.platform.web;

import org.jspecify.annotations.NullMarked;
