package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a plan as text, separated values and web pages. */
final class PlainFiles {

  private PlainFiles() {}

  /** As copied from a spreadsheet: one row a line. */
  static String text(PlanTable plan) {
    StringBuilder text = new StringBuilder(String.join("\n", plan.notice())).append('\n');
    text.append(String.join("\t", PlanTable.LABELS).replace("\n", "")).append('\n');
    for (int row = 0; row < plan.rows().size(); row++) {
      text.append(String.join("\t", cells(plan, row))).append('\n');
    }
    return text.toString();
  }

  /** As a spreadsheet exports it: what was merged is blank, lines may break within quotes. */
  static String separated(PlanTable plan, char separator) {
    StringBuilder text = new StringBuilder();
    plan.notice().forEach(line -> line(text, List.of(line, "", "", "", "", ""), separator));
    List<String> labels = new ArrayList<>(PlanTable.LABELS);
    labels.add(2, "");
    line(text, labels, separator);
    for (int row = 0; row < plan.rows().size(); row++) {
      line(text, cells(plan, row), separator);
    }
    return text.toString();
  }

  private static void line(StringBuilder text, List<String> cells, char separator) {
    text.append(
            cells.stream()
                .map(cell ->
                    cell.matches("(?s).*[\"\n,;\t].*")
                        ? '"' + cell.replace("\"", "\"\"") + '"'
                        : cell)
                .collect(Collectors.joining(String.valueOf(separator))))
        .append("\r\n");
  }

  private static List<String> cells(PlanTable plan, int row) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < PlanTable.COLUMNS; column++) {
      cells.add(plan.text(row, column));
    }
    return cells;
  }

  static String page(PlanTable plan) {
    return page(plan, "<td rowspan='%d'><p>%s</p></td>", "<p>%s</p>");
  }

  /** As Word saves a page: styles, conditional comments, office elements, wrapped source lines. */
  static String wordPage(PlanTable plan) {
    String head =
        """
        <html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
        <meta http-equiv=Content-Type content="text/html; charset=gb2312">
        <!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->
        <style>p.MsoNormal {mso-style-parent:"";}</style></head><body lang=ZH-CN>
        <div class=WordSection1 style='layout-grid:15.6pt'>
        <p style='display:none'>隐藏的批注</p>
        """;
    return head
        + page(
            plan,
            "<td rowspan=%d style='mso-border-alt:solid windowtext .5pt'><p class=MsoNormal><span"
                + " lang=EN-US style='mso-bidi-font-size:12.0pt'>&nbsp;%s<o:p></o:p></span></p></td>",
            "<p class=MsoNormal><span\nlang=EN-US>%s<o:p>&nbsp;</o:p></span></p>")
        + "</div><![if !supportEmptyParas]><![endif]></body></html>";
  }

  private static String page(PlanTable plan, String cell, String paragraph) {
    StringBuilder html = new StringBuilder();
    plan.notice().forEach(line -> html.append(paragraph.formatted(escaped(line))).append('\n'));
    html.append("<table><tr>");
    for (String label : PlanTable.LABELS) {
      boolean wide = label.startsWith("任务");
      html.append(wide ? "<td colspan='2'>" : "<td>");
      html.append(label.replace("\n", "<br/>")).append("</td>");
    }
    html.append("</tr>\n");
    for (int row = 0; row < plan.rows().size(); row++) {
      html.append("<tr>");
      for (int column = 0; column < PlanTable.COLUMNS; column++) {
        if (!plan.continues(row, column)) {
          html.append(cell.formatted(plan.span(row, column), escaped(plan.text(row, column))));
        }
      }
      html.append("</tr>\n<tr style='display:none'><td>模板</td></tr>\n");
    }
    return html.append("</table>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
