package org.gongkai.platform.text;

import java.text.Normalizer;

/**
 * Radicals for dictionaries, which programs that print to PDF often put in place of the characters
 * that look the same: Kangxi radicals by their compatibility mapping, the supplement by the
 * equivalents of the Unicode character database (EquivalentUnifiedIdeograph.txt).
 */
final class Radicals {

  private static final char FIRST = '\u2e80';
  private static final char KANGXI = '\u2f00';
  private static final char LAST = '\u2fd5';

  /** In each pair the radical of the supplement and the character. */
  private static final String SUPPLEMENT =
      "⺁厂⺈刀⺊卜⺌小⺍小⺎兀⺐尢⺒巳⺓幺⺔彑⺖忄⺘扌⺙攵⺜日⺝月⺟母⺠民⺡氵⺢氺⺣灬⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹"
          + "⺰纟⺱罓⺲罒⺶羊⺷羊⺸羊⺹耂⺺肀⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝"
          + "⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜"
          + "⻰龙⻱龜⻲亀⻳龟";

  /** Of this radical the database names the traditional form; both look like it. */
  private static final char DOOR = '⼾';

  private static final char[] CHARACTERS = characters();

  private Radicals() {}

  /** The character that a radical stands for; itself if it is none. */
  static char replaced(char character) {
    return character >= FIRST && character <= LAST ? CHARACTERS[character - FIRST] : character;
  }

  private static char[] characters() {
    char[] table = new char[LAST - FIRST + 1];
    for (char radical = FIRST; radical <= LAST; radical++) {
      String form = Normalizer.normalize(Character.toString(radical), Normalizer.Form.NFKC);
      table[radical - FIRST] = radical >= KANGXI ? form.charAt(0) : radical;
    }
    for (int at = 0; at < SUPPLEMENT.length(); at += 2) {
      table[SUPPLEMENT.charAt(at) - FIRST] = SUPPLEMENT.charAt(at + 1);
    }
    table[DOOR - FIRST] = '户';
    return table;
  }
}
