package org.gongkai.platform.web;

import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;

/**
 * How much of a body may be held in memory to compare it with its repetition.
 *
 * @param text for JSON and text
 * @param upload for forms with files
 */
record BodyLimits(DataSize text, DataSize upload) {

  int bytes(MediaType type) {
    DataSize limit =
        MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type) && type.isConcrete() ? upload : text;
    return Math.toIntExact(limit.toBytes());
  }
}
