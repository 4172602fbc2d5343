package org.gongkai.task.imports.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.task.imports.document.PdfPage.Glyph;

/** The characters of one text object: where each stands follows from the steps between them. */
final class OfdText {

  /** In degrees; what stands more aslant is a watermark. */
  private static final double MOST_SLANT = 5;

  /** A group of equal steps: the letter, how many, how far. */
  private static final String GROUP = "g";

  private static final int MOST_STEPS = 100_000;

  /** In sizes of a character; a wider step leads to another column. */
  private static final double WIDEST = 1.6;

  private final AffineTransform place;
  private final double size;
  private final double stretch;
  private double x;
  private double y;

  /**
   * @param object at its element
   * @param place from the object's own places to points on the page
   */
  OfdText(Xml object, AffineTransform place) {
    this.place = place;
    this.size = number(object.attribute("Size", ""), 3.5);
    this.stretch = number(object.attribute("HScale", ""), 1);
  }

  boolean isUpright() {
    double angle = Math.toDegrees(Math.atan2(place.getShearY(), place.getScaleX()));
    return Math.abs(angle) < MOST_SLANT;
  }

  /** Adds the characters of a code; where it names no place, it begins where the last one did. */
  void add(Xml code, List<Glyph> glyphs) {
    x = number(code.attribute("X", ""), x);
    y = number(code.attribute("Y", ""), y);
    List<Double> right = steps(code.attribute("DeltaX", ""));
    List<Double> down = steps(code.attribute("DeltaY", ""));
    int[] characters = code.text().codePoints().toArray();
    double atX = x;
    double atY = y;
    for (int index = 0; index < characters.length; index++) {
      String text = Character.toString(characters[index]);
      double usual = size * stretch * (isWide(characters[index]) ? 1 : 0.5);
      double step = index < right.size() ? right.get(index) : right.isEmpty() ? usual : 0;
      if (!text.isBlank() && !Character.isISOControl(characters[index])) {
        glyphs.add(glyph(text, atX, atY, width(step, usual)));
      }
      boolean falls = index < down.size() && down.get(index) != 0 && right.isEmpty();
      atX += falls ? 0 : step;
      atY += index < down.size() ? down.get(index) : 0;
    }
  }

  /** Blanks are characters of their own: what follows at once in a code is no further word. */
  private double width(double step, double usual) {
    return step > 0 && step <= WIDEST * size ? step : usual;
  }

  private Glyph glyph(String text, double atX, double atY, double width) {
    Point2D.Double origin = new Point2D.Double(atX, atY);
    place.transform(origin, origin);
    double wide = Math.hypot(place.getScaleX(), place.getShearY());
    double high = Math.hypot(place.getShearX(), place.getScaleY());
    return new Glyph(text, origin.x, origin.y, width * wide, Math.max(size * high, 1), false);
  }

  private static boolean isWide(int character) {
    return character >= 0x2e80;
  }

  /** Steps such as {@code 3.5 g 4 3.5 2}: a group stands for as many equal ones. */
  static List<Double> steps(String text) {
    List<Double> steps = new ArrayList<>();
    String[] tokens = text.strip().split("\\s+");
    for (int index = 0; index < tokens.length; index++) {
      if (tokens[index].equals(GROUP) && index + 2 < tokens.length) {
        double step = number(tokens[index + 2], 0);
        int times = (int) Math.min(number(tokens[index + 1], 0), MOST_STEPS);
        for (int time = 0; time < times && steps.size() < MOST_STEPS; time++) {
          steps.add(step);
        }
        index += 2;
      } else if (!tokens[index].isEmpty()) {
        steps.add(number(tokens[index], 0));
      }
    }
    return steps;
  }

  /** As many numbers as wanted, or none. */
  static double[] numbers(String text, int wanted) {
    String[] tokens = text.strip().split("\\s+");
    double[] numbers = new double[wanted];
    if (tokens.length != wanted || tokens[0].isEmpty()) {
      return new double[0];
    }
    for (int index = 0; index < wanted; index++) {
      numbers[index] = number(tokens[index], 0);
    }
    return numbers;
  }

  static double number(String text, double otherwise) {
    return text.matches("[-+]?(\\d{1,9}(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,2})?")
        ? Double.parseDouble(text)
        : otherwise;
  }
}
