package org.gongkai.task.imports.preview;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.util.MimeType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the edit of a whole preview, which may be as large as the plan that was imported, while all
 * other JSON keeps to the usual limit.
 */
final class SheetEditDecoder extends JacksonJsonDecoder {

  SheetEditDecoder(JsonMapper mapper, int limit) {
    super(mapper);
    setMaxInMemorySize(limit);
  }

  @Override
  public boolean canDecode(ResolvableType type, @Nullable MimeType mimeType) {
    return type.resolve() == SheetEdit.class && super.canDecode(type, mimeType);
  }
}
