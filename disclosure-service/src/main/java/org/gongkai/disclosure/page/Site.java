package org.gongkai.disclosure.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.web.util.UriUtils;

/**
 * Who speaks on the public pages and under which address.
 *
 * @param origin scheme and host of the gateway, without a path
 * @param idCode 网站标识码, ten characters; empty if the site has none
 * @param mistakes where mistakes of the site are reported; empty for nowhere
 */
@ConfigurationProperties("gongkai.site")
public record Site(
    String name,
    URI origin,
    String idCode,
    String email,
    String description,
    String keywords,
    String sponsor,
    String operator,
    String phone,
    String icp,
    String police,
    String mistakes) {

  /** The full address of a path that begins with a slash. */
  public String url(String path) {
    String base = origin.toString();
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
  }

  /** The permanent path of an item. */
  public static String item(String id) {
    return "/record/" + segment(id);
  }

  public static String column(String id) {
    return "/record/columns/" + segment(id);
  }

  public static String unit(String id) {
    return "/record/units/" + segment(id);
  }

  /** As one segment of a path. */
  public static String segment(String text) {
    return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8);
  }

  /** Host and, unless it is the usual one, port. */
  public String domain() {
    return origin.getAuthority();
  }
}
