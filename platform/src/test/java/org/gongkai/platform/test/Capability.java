package org.gongkai.platform.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a test as proof of capabilities of the requirements catalogue, such as {@code "T-05"};
 * {@code docs/coverage.md} is generated from these marks.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Capability {

  /** Identifiers of the catalogue: T-, D-, F- or P- and two digits. */
  String[] value();
}
