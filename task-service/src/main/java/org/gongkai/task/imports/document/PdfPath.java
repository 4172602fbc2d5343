package org.gongkai.task.imports.document;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Follows the drawing operators of a page and keeps the straight lines along it that are painted.
 */
final class PdfPath {

  /** A filled rectangle thinner than this is a line; a thicker one is a background. */
  private static final double THICKEST_LINE = 3;

  private static final double SHORTEST_LINE = 4;

  private final UnaryOperator<Point2D> place;
  private final List<PdfPage.Rule> rules = new ArrayList<>();
  private final List<Point2D[]> strokes = new ArrayList<>();
  private final List<Point2D[]> boxes = new ArrayList<>();
  private Point2D start = new Point2D.Float();
  private Point2D current = new Point2D.Float();

  /**
   * @param place where a point of the drawing is seen on its page, from the upper left
   */
  PdfPath(UnaryOperator<Point2D> place) {
    this.place = place;
  }

  /** Of a page with its crop box. */
  static PdfPath on(PDPage page) {
    double left = page.getCropBox().getLowerLeftX();
    double bottom = page.getCropBox().getLowerLeftY();
    return new PdfPath(point -> seen(point.getX() - left, point.getY() - bottom, page));
  }

  /** A point of the page's crop box as it is seen: turned, and counted from the upper left. */
  static Point2D seen(double x, double y, PDPage page) {
    double width = page.getCropBox().getWidth();
    double height = page.getCropBox().getHeight();
    return switch (page.getRotation()) {
      case 90 -> new Point2D.Double(y, x);
      case 180 -> new Point2D.Double(width - x, y);
      case 270 -> new Point2D.Double(height - y, width - x);
      default -> new Point2D.Double(x, height - y);
    };
  }

  void draw(String operator, double[] numbers, UnaryOperator<Point2D.Float> transform) {
    switch (operator) {
      case "m" -> {
        if (numbers.length >= 2) {
          start = point(numbers[0], numbers[1], transform);
          current = start;
        }
      }
      case "l" -> {
        if (numbers.length >= 2) {
          lineTo(point(numbers[0], numbers[1], transform));
        }
      }
      case "c", "v", "y" -> {
        if (numbers.length >= 4) {
          current = point(numbers[numbers.length - 2], numbers[numbers.length - 1], transform);
        }
      }
      case "h" -> lineTo(start);
      case "re" -> {
        if (numbers.length >= 4) {
          box(
              point(numbers[0], numbers[1], transform),
              point(numbers[0] + numbers[2], numbers[1] + numbers[3], transform));
        }
      }
      case "S" -> paint(true);
      case "s", "b", "b*" -> {
        lineTo(start);
        paint(true);
      }
      case "B", "B*" -> paint(true);
      case "f", "F", "f*" -> paint(false);
      default -> paint(false, false);
    }
  }

  private Point2D point(double x, double y, UnaryOperator<Point2D.Float> transform) {
    return place.apply(transform.apply(new Point2D.Float((float) x, (float) y)));
  }

  private void lineTo(Point2D next) {
    strokes.add(new Point2D[] {current, next});
    current = next;
  }

  private void box(Point2D corner, Point2D opposite) {
    boxes.add(new Point2D[] {corner, opposite});
    start = corner;
    current = corner;
  }

  private void paint(boolean stroked) {
    paint(stroked, true);
  }

  /** Without paint the path only cuts out what is painted later. */
  private void paint(boolean stroked, boolean painted) {
    if (painted) {
      boxes.forEach(box -> addBox(box, stroked));
      if (stroked) {
        strokes.forEach(stroke -> add(stroke[0], stroke[1]));
      } else {
        addFilledOutline();
      }
    }
    boxes.clear();
    strokes.clear();
  }

  private void addBox(Point2D[] box, boolean stroked) {
    double left = Math.min(box[0].getX(), box[1].getX());
    double right = Math.max(box[0].getX(), box[1].getX());
    double top = Math.min(box[0].getY(), box[1].getY());
    double bottom = Math.max(box[0].getY(), box[1].getY());
    if (bottom - top <= THICKEST_LINE) {
      rule(true, (top + bottom) / 2, left, right);
    } else if (right - left <= THICKEST_LINE) {
      rule(false, (left + right) / 2, top, bottom);
    } else if (stroked) {
      rule(true, top, left, right);
      rule(true, bottom, left, right);
      rule(false, left, top, bottom);
      rule(false, right, top, bottom);
    }
  }

  /** Some writers fill a thin quadrangle that they draw corner by corner. */
  private void addFilledOutline() {
    if (strokes.size() >= 3 && strokes.size() <= 4) {
      addBox(new Point2D[] {strokes.get(0)[0], strokes.get(1)[1]}, false);
    }
  }

  private void add(Point2D from, Point2D to) {
    boolean flat = Math.abs(from.getY() - to.getY()) <= 1;
    boolean upright = Math.abs(from.getX() - to.getX()) <= 1;
    if (flat) {
      rule(true, from.getY(), Math.min(from.getX(), to.getX()), Math.max(from.getX(), to.getX()));
    } else if (upright) {
      rule(false, from.getX(), Math.min(from.getY(), to.getY()), Math.max(from.getY(), to.getY()));
    }
  }

  private void rule(boolean horizontal, double at, double from, double to) {
    if (to - from >= SHORTEST_LINE) {
      rules.add(new PdfPage.Rule(horizontal, at, from, to));
    }
  }

  List<PdfPage.Rule> rules() {
    return rules;
  }
}
