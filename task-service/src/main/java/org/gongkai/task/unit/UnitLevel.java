package org.gongkai.task.unit;

/** Level of administration (层级), the highest first. */
enum UnitLevel {
  PROVINCE,
  CITY,
  COUNTY,
  TOWNSHIP,
  VILLAGE
}
