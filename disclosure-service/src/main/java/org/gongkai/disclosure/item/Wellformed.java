package org.gongkai.disclosure.item;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Text of several lines without control characters other than tabs and line ends. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Wellformed.Validator.class)
public @interface Wellformed {

  String message() default "含有控制字符或残缺的字符";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Passes null: absence is another rule's matter. */
  final class Validator implements ConstraintValidator<Wellformed, String> {

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      return value == null || value.codePoints().noneMatch(Validator::isDamage);
    }

    private static boolean isDamage(int codePoint) {
      return switch (codePoint) {
        case '\t', '\n', '\r' -> false;
        default -> {
          int kind = Character.getType(codePoint);
          yield kind == Character.CONTROL || kind == Character.SURROGATE;
        }
      };
    }
  }
}
