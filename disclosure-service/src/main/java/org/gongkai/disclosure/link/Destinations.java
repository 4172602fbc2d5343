package org.gongkai.disclosure.link;

import java.net.IDN;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.disclosure.link.Destination.Kind;
import org.gongkai.disclosure.page.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads links as a browser does on the page of an item. */
@Component
class Destinations {

  private static final Pattern ITEM =
      Pattern.compile(
          "/(?:record|items|api/disclosure/items)/([\\w-]{1,100})(?:/(?:editions|outline)(?:/.*)?)?");

  private static final Pattern COLUMN = Pattern.compile("/record/columns/([^/]+)");
  private static final Pattern UNIT =
      Pattern.compile("/(?:record/units|sections)/([^/]+)(?:/guide(?:/\\d+)?)?");
  private static final Pattern FILE = Pattern.compile("/api/disclosure/files/([\\w-]{1,100})/.*");

  /** Browsers repair these; {@link URI} refuses them. */
  private static final Pattern UNESCAPED = Pattern.compile("[ {}|^`<>\"\\[\\]]");

  private static final Pattern HALF_ESCAPED = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final Pattern CONTROL = Pattern.compile("[\\t\\r\\n]");
  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(?:\\.[a-z0-9_-]+)+\\.?");
  private static final Set<String> OFFICE_NETWORKS =
      Set.of("local", "localhost", "lan", "internal", "intranet", "home", "corp");

  private final Site site;
  private final LinkProperties settings;
  private final List<String> origins;

  Destinations(Site site, LinkProperties settings) {
    this.site = site;
    this.settings = settings;
    this.origins =
        Stream.concat(Stream.of(site.url("")), settings.origins().stream())
            .map(URI::create)
            .map(Destinations::authority)
            .toList();
  }

  /**
   * @param target as written
   * @param item whose page it stands on
   */
  Destination of(String target, String item) {
    if (target.isEmpty() || target.startsWith("#") || target.startsWith("?")) {
      return Destination.ELSEWHERE;
    }
    URI address = address(target, item);
    if (address == null) {
      return Destination.of(Kind.UNUSABLE, target);
    }
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Destination.ELSEWHERE;
    }
    return origins.contains(authority(address)) ? here(address) : elsewhere(address);
  }

  private @Nullable URI address(String target, String item) {
    String even = CONTROL.matcher(target.strip()).replaceAll("").replace('\\', '/');
    String escaped = UNESCAPED.matcher(even).replaceAll(Destinations::escaped);
    String whole = HALF_ESCAPED.matcher(escaped).replaceAll("%25");
    try {
      URI address = URI.create(site.url(Site.item(item))).resolve(whole);
      return address.getRawAuthority() == null && !address.isOpaque() ? null : address;
    } catch (IllegalArgumentException noAddress) {
      return null;
    }
  }

  private static String escaped(MatchResult found) {
    return Matcher.quoteReplacement("%%%02X".formatted((int) found.group().charAt(0)));
  }

  private Destination here(URI address) {
    // Nothing stands above the top.
    String path = String.valueOf(address.getPath()).replaceFirst("^(?:/\\.\\.)+(?=/)", "");
    return Stream.of(
            found(FILE, path, Kind.FILE),
            found(COLUMN, path, Kind.COLUMN),
            found(UNIT, path, Kind.UNIT),
            found(ITEM, path, Kind.ITEM))
        .flatMap(each -> each)
        .findFirst()
        .orElseGet(
            () -> isServed(path) ? Destination.ELSEWHERE : Destination.of(Kind.NO_PAGE, path));
  }

  private static Stream<Destination> found(Pattern shape, String path, Kind kind) {
    Matcher found = shape.matcher(path);
    return found.matches() ? Stream.of(Destination.of(kind, found.group(1))) : Stream.empty();
  }

  private boolean isServed(String path) {
    return path.isEmpty()
        || path.equals("/")
        || path.equals("/record")
        || settings.paths().stream()
            .anyMatch(known -> path.equals(known) || path.startsWith(known + "/"));
  }

  private static Destination elsewhere(URI address) {
    String host = host(address);
    boolean open =
        PublicAddress.isLiteral(host)
            ? PublicAddress.isOpen(host)
            : NAME.matcher(host).matches() && !OFFICE_NETWORKS.contains(ending(host));
    if (!open) {
      return Destination.of(Kind.UNUSABLE, address.toString());
    }
    Destination page = Destination.of(Kind.OUTER, canonical(address));
    // Names that no resolver takes, though browsers try: nothing can be said of them.
    return page.address().getHost() == null ? Destination.ELSEWHERE : page;
  }

  /** The same page is asked for once, whatever part of it is meant. */
  private static String canonical(URI address) {
    String path = address.getRawPath();
    String query = address.getRawQuery();
    String whole =
        address.getScheme().toLowerCase(Locale.ROOT)
            + "://"
            + authority(address)
            + (path == null || path.isEmpty() ? "/" : path)
            + (query == null ? "" : "?" + query);
    return URI.create(whole).toASCIIString();
  }

  private static String ending(String host) {
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String host(URI address) {
    String authority = authority(address);
    return authority.startsWith("[")
        ? authority.substring(1, Math.max(1, authority.indexOf(']')))
        : authority.replaceFirst(":\\d*$", "");
  }

  /**
   * Host and port, unless it is the usual one; a Chinese name in the letters it is asked for by.
   */
  private static String authority(URI address) {
    String raw = String.valueOf(address.getRawAuthority()).toLowerCase(Locale.ROOT);
    String named = raw.substring(raw.lastIndexOf('@') + 1);
    String host = named.startsWith("[") ? named : ascii(named);
    boolean usual =
        "https".equalsIgnoreCase(address.getScheme())
            ? host.endsWith(":443")
            : host.endsWith(":80");
    return usual ? host.substring(0, host.lastIndexOf(':')) : host;
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException noName) {
      return host;
    }
  }
}
