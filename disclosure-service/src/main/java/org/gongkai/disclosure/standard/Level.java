package org.gongkai.disclosure.standard;

/** 公开层级. */
public enum Level {
  COUNTY,
  TOWNSHIP,
  VILLAGE
}
