package org.gongkai.task.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gongkai.task.imports.document.Limits;
import org.gongkai.task.imports.document.Source;

/**
 * Prints how long the preview of the fourth source document takes in every format: the first time,
 * and the median and slowest of {@value #ROUNDS} times once warm, in milliseconds. Reads the
 * document as {@link SharedData} finds it.
 */
final class PlanReadingBenchmark {

  private static final int WARM_UP = 60;
  private static final int ROUNDS = 101;

  private PlanReadingBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    PlanReader reader = new PlanReader(Limits.standard());
    Source text = SharedData.source("seeds", "003_");
    System.out.printf("%-24s %9s %9s %9s %9s%n", "format", "KB", "first", "median", "slowest");
    measure("TEXT as published", reader, text);
    PlanTable plan = PlanTable.of(List.of("2021年全县政务公开重点工作任务分解表"), reader.read(text));
    for (PlanFormatsTest.Format format : PlanFormatsTest.Format.values()) {
      measure(format.name(), reader, format.write(plan));
    }
  }

  private static void measure(String name, PlanReader reader, Source source) {
    double first = milliseconds(reader, source);
    for (int round = 0; round < WARM_UP; round++) {
      milliseconds(reader, source);
    }
    double[] times = new double[ROUNDS];
    Arrays.setAll(times, round -> milliseconds(reader, source));
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "%-24s %9.1f %9.1f %9.1f %9.1f%n",
        name,
        source.content().length / 1024.0,
        first,
        times[ROUNDS / 2],
        times[ROUNDS - 1]);
  }

  private static double milliseconds(PlanReader reader, Source source) {
    long start = System.nanoTime();
    reader.read(source);
    return (System.nanoTime() - start) / 1e6;
  }
}
