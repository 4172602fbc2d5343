package org.gongkai.feedback.appeal;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Text for people, of limited length: no control characters, none that turn the direction. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Words.Validator.class)
public @interface Words {

  /** Longest allowed, in UTF-16 units. */
  int max();

  /** Whether it may have several lines, and tabs. */
  boolean lines() default false;

  String message() default "不超过{max}字，且不能含有控制字符";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Passes null: absence is another rule's matter. */
  final class Validator implements ConstraintValidator<Words, String> {

    private int max;
    private boolean lines;

    @Override
    public void initialize(Words rule) {
      max = rule.max();
      lines = rule.lines();
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      return value == null
          || value.length() <= max && value.codePoints().noneMatch(this::isUnwelcome);
    }

    private boolean isUnwelcome(int codePoint) {
      if (codePoint == '\n' || codePoint == '\r' || codePoint == '\t') {
        return !lines;
      }
      return switch (Character.getType(codePoint)) {
        case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> true;
        case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
        default ->
            codePoint >= 0x202A && codePoint <= 0x202E
                || codePoint >= 0x2066 && codePoint <= 0x2069;
      };
    }
  }
}
