/** The public record for harvesters, by OAI-PMH 2.0. */
@NullMarked
package org.gongkai.disclosure.oai;

import org.jspecify.annotations.NullMarked;
