package org.gongkai.disclosure.item;

import org.gongkai.platform.text.DocumentNumber;
import org.gongkai.platform.text.TextForm;

/** The form in which document numbers are compared, however they were written. */
public final class NumberKey {

  private NumberKey() {}

  /** The canonical number; of what is no number by the grammar, its folded text. */
  public static String of(String written) {
    return DocumentNumber.parse(written)
        .map(DocumentNumber::toString)
        .orElseGet(() -> TextForm.of(written).value());
  }
}
