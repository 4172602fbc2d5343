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

/**
 * Plain words on one line: no control characters, none that turn the writing direction. Marks such
 * as {@code <} are text like any other; whoever shows the text escapes it.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneLine.Validator.class)
public @interface OneLine {

  /** Longest allowed, in UTF-16 units. */
  int max();

  String message() default "须为一行文字，不超过{max}字，不含控制字符";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Passes null: absence is another rule's matter. */
  final class Validator implements ConstraintValidator<OneLine, String> {

    private int max;

    @Override
    public void initialize(OneLine rule) {
      max = rule.max();
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      return value == null
          || value.length() <= max && value.codePoints().noneMatch(Validator::isUnwelcome);
    }

    private static boolean isUnwelcome(int codePoint) {
      return switch (Character.getType(codePoint)) {
        case Character.CONTROL,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR,
            Character.SURROGATE,
            Character.UNASSIGNED ->
            true;
        default ->
            codePoint >= 0x202A && codePoint <= 0x202E
                || codePoint >= 0x2066 && codePoint <= 0x2069;
      };
    }
  }
}
