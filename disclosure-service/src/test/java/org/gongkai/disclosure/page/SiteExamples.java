package org.gongkai.disclosure.page;

import java.net.URI;

/** The site of the demo county. */
public final class SiteExamples {

  public static final Site SITE =
      new Site(
          "望川县政务公开",
          URI.create("https://www.wangchuan.gov.cn"),
          "9999000001",
          "office@wangchuan.example",
          "望川县政府信息公开平台",
          "政务公开,望川县",
          "望川县人民政府",
          "望川县人民政府办公室",
          "0999-8610000",
          "望ICP备00000001号",
          "望公网安备00000000000001号",
          "/mistakes");

  private SiteExamples() {}
}
