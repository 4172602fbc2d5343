package org.gongkai.disclosure.link;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Tells addresses of the open network from those that only stand within one (RFC 6890). */
final class PublicAddress {

  private PublicAddress() {}

  /** Whether the name of a host is an address itself. */
  static boolean isLiteral(String host) {
    return read(host) != null;
  }

  /** Whether everybody may ask there; false for what is no address. */
  static boolean isOpen(String literal) {
    InetAddress address = read(literal);
    return address != null && isOpen(address);
  }

  static boolean isOpen(InetAddress address) {
    byte[] raw = address.getAddress();
    return switch (address) {
      case Inet4Address four -> isOpen(raw[0] & 0xff, raw[1] & 0xff, raw[2] & 0xff);
      case Inet6Address six -> isGlobal(raw);
      default -> false;
    };
  }

  private static boolean isOpen(int first, int second, int third) {
    return switch (first) {
      case 0, 10, 127 -> false;
      // Shared with the customers of a carrier.
      case 100 -> second < 64 || second > 127;
      case 169 -> second != 254;
      case 172 -> second < 16 || second > 31;
      // Also what is kept for protocols and for examples.
      case 192 -> second != 168 && !(second == 0 && (third == 0 || third == 2));
      case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
      case 203 -> !(second == 0 && third == 113);
      default -> first < 224;
    };
  }

  /** Global unicast alone, without what carries an address of the fourth version in it. */
  private static boolean isGlobal(byte[] raw) {
    int first = ((raw[0] & 0xff) << 8) | (raw[1] & 0xff);
    int second = ((raw[2] & 0xff) << 8) | (raw[3] & 0xff);
    boolean global = first >= 0x2000 && first <= 0x3fff;
    boolean tunnel = first == 0x2002 || (first == 0x2001 && second == 0);
    boolean example = (first == 0x2001 && second == 0xdb8) || first == 0x3fff;
    return global && !tunnel && !example;
  }

  private static @Nullable InetAddress read(String host) {
    try {
      return InetAddress.ofLiteral(host);
    } catch (IllegalArgumentException name) {
      return null;
    }
  }
}
