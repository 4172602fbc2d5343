package org.gongkai.local.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.local.story.Caller;
import org.gongkai.local.story.Desk;
import tools.jackson.databind.JsonNode;

/**
 * Measures what one reader waits for who asks for something else each time, so that no kept answer
 * of the gateway helps: to be run with few and with many public items. Arguments: the suite's URL,
 * then words of which each has more hits than a page shows.
 */
public final class GrowthFigures {

  private static final int PAGES = 100;
  private static final String LIST = Desk.ITEMS + "?limit=10";
  private static final int ROUNDS = 5;

  private final Caller anybody;

  private GrowthFigures(String url) {
    this.anybody = new Caller(url, null);
  }

  public static void main(String[] arguments) throws Exception {
    new GrowthFigures(arguments[0]).run(List.of(arguments).subList(1, arguments.length));
  }

  private void run(List<String> words) throws Exception {
    List<String> lists = new ArrayList<>(List.of(LIST));
    List<String> ids = new ArrayList<>();
    for (int page = 0; page < PAGES; page++) {
      JsonNode answer = anybody.get(lists.getLast()).expect(200).json();
      answer.path("items").forEach(item -> ids.add(item.path("id").asString()));
      if (!answer.path("next").isString()) {
        break;
      }
      lists.add(LIST + "&cursor=" + encoded(answer.path("next").asString()));
    }
    List<String> searches =
        words.stream().map(each -> "/api/disclosure/search?q=" + encoded(each)).toList();
    System.out.println(
        ids.size() + " items, " + lists.size() + " lists, " + words.size() + " words");
    System.out.println(Figures.HEAD);
    List<String> items = paths(ids, Desk.ITEMS + "/");
    List<String> pages = paths(ids, "/record/");
    print("item, for the first time", items, 1);
    print("page, for the first time", pages, 1);
    print("item", items, ROUNDS);
    print("page", pages, ROUNDS);
    print("list of 10", lists, ROUNDS * 4);
    print("search (warming up)", searches, ROUNDS * 20);
    print("search", searches, ROUNDS * 20);
  }

  private static List<String> paths(List<String> ids, String before) {
    return ids.stream().map(id -> before + id).toList();
  }

  private void print(String what, List<String> paths, int rounds) throws Exception {
    List<String> all =
        Stream.of(Collections.nCopies(rounds, paths))
            .flatMap(List::stream)
            .flatMap(List::stream)
            .toList();
    long[] nanos = new long[all.size()];
    long begun = System.nanoTime();
    for (int each = 0; each < nanos.length; each++) {
      String path = all.get(each);
      nanos[each] = Figures.time(() -> anybody.get(path).expect(200));
    }
    System.out.println(Figures.of(what, nanos, Duration.ofNanos(System.nanoTime() - begun)));
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
