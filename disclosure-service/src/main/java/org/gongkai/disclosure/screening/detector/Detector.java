package org.gongkai.disclosure.screening.detector;

import java.util.function.Consumer;

/** Finds one kind of thing; takes time in proportion to the text, whatever it holds. */
interface Detector {

  void look(Folded text, Consumer<Hit> hits);
}
