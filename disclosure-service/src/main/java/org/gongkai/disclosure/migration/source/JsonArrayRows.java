package org.gongkai.disclosure.migration.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The objects of one JSON array, held one at a time. */
final class JsonArrayRows implements Rows {

  /** What follows an object is the next one. */
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final JsonParser parser;
  private final JsonRow json = new JsonRow();
  private boolean ended;

  JsonArrayRows(InputStream in) throws BrokenSource {
    this.parser = JSON.createParser(in);
    try {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new BrokenSource("JSON 文件须为由对象组成的数组，或每行一个对象（NDJSON）。");
      }
    } catch (JacksonException broken) {
      throw new BrokenSource("不是 JSON 文件。");
    }
  }

  /** What follows a broken place cannot be told apart: it is reported, and the rest left out. */
  @Override
  public @Nullable Row next() {
    if (ended) {
      return null;
    }
    try {
      JsonToken token = parser.nextToken();
      ended = token == null || token == JsonToken.END_ARRAY;
      return ended ? null : json.of(JSON.readTree(parser));
    } catch (JacksonException broken) {
      ended = true;
      return Row.broken("", "此处起 JSON 不完整，后面的内容没有读取");
    }
  }

  @Override
  public Map<String, Long> ignored() {
    return json.ignored();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
