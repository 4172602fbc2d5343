package org.gongkai.task.imports.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.task.imports.document.PdfPage.Glyph;

/**
 * Collects the characters and straight lines of one page of an OFD. Its places are in millimetres
 * from the upper left corner of the page; those that come out of it are in points.
 */
final class OfdPage {

  private static final double POINTS = 72 / 25.4;

  /** Portrait A4, for a file that names no size. */
  private static final double[] A4 = {0, 0, 210, 297};

  private static final int MOST_RULES = 20_000;

  private final Limits limits;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final PdfPath path = new PdfPath(point -> point);
  private double[] box;
  private boolean pictures;

  OfdPage(String usualBox, Limits limits) {
    this.box = box(usualBox, A4);
    this.limits = limits;
  }

  /** Reads the page and emits the ids of the templates that are printed on it. */
  List<String> read(Xml page) {
    List<String> templates = new ArrayList<>();
    page.descendants(name -> {
      switch (name) {
        case "PhysicalBox" -> box = box(page.text(), box);
        case "Template" -> templates.add(page.attribute("TemplateID", ""));
        default -> object(name, page);
      }
    });
    return templates;
  }

  /** Adds what a template prints. */
  void print(Xml template) {
    template.descendants(name -> object(name, template));
  }

  PdfPage printed() {
    List<PdfPage.Rule> rules = path.rules().size() > MOST_RULES ? List.of() : path.rules();
    double width = box[2] * POINTS;
    return new PdfPage(
        List.copyOf(glyphs), List.copyOf(rules), width, box[3] * POINTS, 0, pictures);
  }

  private void object(String name, Xml xml) {
    switch (name) {
      case "TextObject" -> text(xml);
      case "PathObject" -> path(xml);
      case "ImageObject" -> pictures = true;
      default -> {}
    }
  }

  private void text(Xml xml) {
    OfdText text = new OfdText(xml, place(xml));
    boolean shown = isShown(xml) && text.isUpright();
    xml.children(name -> {
      if (name.equals("TextCode") && shown) {
        text.add(xml, glyphs);
        limits.refusePageAbove(glyphs.size());
      }
    });
  }

  private void path(Xml xml) {
    AffineTransform place = place(xml);
    boolean stroked = !xml.attribute("Stroke", "true").equals("false");
    boolean filled = xml.attribute("Fill", "false").equals("true");
    boolean shown = isShown(xml);
    xml.children(name -> {
      if (name.equals("AbbreviatedData") && shown) {
        draw(xml.text(), place);
        path.draw(stroked ? "S" : filled ? "f" : "n", new double[0], point -> point);
      }
    });
  }

  /** Operators come before their numbers; curves only move on to where they end. */
  private void draw(String data, AffineTransform place) {
    String operator = "";
    List<Double> numbers = new ArrayList<>();
    for (String token : (data.strip() + " end").split("\\s+")) {
      if (token.matches("[A-Za-z]+")) {
        draw(operator, numbers.stream().mapToDouble(Double::doubleValue).toArray(), place);
        operator = token;
        numbers.clear();
      } else {
        numbers.add(OfdText.number(token, 0));
      }
    }
  }

  private void draw(String operator, double[] numbers, AffineTransform place) {
    double[] end =
        numbers.length < 2
            ? numbers
            : new double[] {numbers[numbers.length - 2], numbers[numbers.length - 1]};
    String drawn =
        switch (operator) {
          case "S", "M" -> "m";
          case "L" -> "l";
          case "C" -> "h";
          case "Q", "B", "A" -> "m";
          default -> "";
        };
    if (!drawn.isEmpty()) {
      path.draw(drawn, end, point -> (Point2D.Float) place.transform(point, new Point2D.Float()));
    }
  }

  /** From the object's own places to points on the page. */
  private AffineTransform place(Xml xml) {
    double[] boundary = OfdText.numbers(xml.attribute("Boundary", ""), 4);
    double[] own = OfdText.numbers(xml.attribute("CTM", ""), 6);
    AffineTransform place = AffineTransform.getScaleInstance(POINTS, POINTS);
    if (boundary.length == 4) {
      place.translate(boundary[0] - box[0], boundary[1] - box[1]);
    }
    if (own.length == 6) {
      place.concatenate(new AffineTransform(own));
    }
    return place;
  }

  private static boolean isShown(Xml xml) {
    return !xml.attribute("Visible", "true").equals("false")
        && !xml.attribute("Alpha", "255").equals("0");
  }

  private static double[] box(String text, double[] otherwise) {
    double[] box = OfdText.numbers(text, 4);
    return box.length == 4 ? box : otherwise;
  }
}
