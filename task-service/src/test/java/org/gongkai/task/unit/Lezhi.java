package org.gongkai.task.unit;

import static org.gongkai.task.unit.UnitKind.DEPARTMENT;
import static org.gongkai.task.unit.UnitKind.GOVERNMENT;
import static org.gongkai.task.unit.UnitKind.INSTITUTION;
import static org.gongkai.task.unit.UnitKind.PARTY_ORGAN;
import static org.gongkai.task.unit.UnitKind.SUBDISTRICT;
import static org.gongkai.task.unit.UnitKind.TOWNSHIP;
import static org.gongkai.task.unit.UnitKind.ZONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A directory of full names for the county of the fourth source document, without short names. */
final class Lezhi {

  private static final Map<String, UnitKind> UNITS =
      Map.ofEntries(
          Map.entry("office 乐至县人民政府办公室", DEPARTMENT),
          Map.entry("development 乐至县发展和改革局", DEPARTMENT),
          Map.entry("industry 乐至县经济科技和信息化局", DEPARTMENT),
          Map.entry("education 乐至县教育和体育局", DEPARTMENT),
          Map.entry("civil 乐至县民政局", DEPARTMENT),
          Map.entry("justice 乐至县司法局", DEPARTMENT),
          Map.entry("finance 乐至县财政局", DEPARTMENT),
          Map.entry("labour 乐至县人力资源和社会保障局", DEPARTMENT),
          Map.entry("land 乐至县自然资源和规划局", DEPARTMENT),
          Map.entry("housing 乐至县住房和城乡建设局", DEPARTMENT),
          Map.entry("traffic 乐至县交通运输局", DEPARTMENT),
          Map.entry("water 乐至县水务局", DEPARTMENT),
          Map.entry("farming 乐至县农业农村局", DEPARTMENT),
          Map.entry("trade 乐至县商务和经济合作局", DEPARTMENT),
          Map.entry("culture 乐至县文化广播电视和旅游局", DEPARTMENT),
          Map.entry("health 乐至县卫生健康局", DEPARTMENT),
          Map.entry("veterans 乐至县退役军人事务局", DEPARTMENT),
          Map.entry("emergency 乐至县应急管理局", DEPARTMENT),
          Map.entry("audit 乐至县审计局", DEPARTMENT),
          Map.entry("assets 乐至县国有资产监督管理和金融工作局", DEPARTMENT),
          Map.entry("market 乐至县市场监督管理局", DEPARTMENT),
          Map.entry("statistics 乐至县统计局", DEPARTMENT),
          Map.entry("insurance 乐至县医疗保障局", DEPARTMENT),
          Map.entry("letters 乐至县信访局", DEPARTMENT),
          Map.entry("approval 乐至县行政审批局", DEPARTMENT),
          Map.entry("enforcement 乐至县综合行政执法局", DEPARTMENT),
          Map.entry("police 乐至县公安局", DEPARTMENT),
          Map.entry("ecology 资阳市乐至生态环境局", DEPARTMENT),
          Map.entry("tax 国家税务总局乐至县税务局", DEPARTMENT),
          Map.entry("fund 资阳市住房公积金管理中心乐至管理部", INSTITUTION),
          Map.entry("archives 乐至县档案馆", INSTITUTION),
          Map.entry("staffing 中共乐至县委机构编制委员会办公室", PARTY_ORGAN),
          Map.entry("party 中共乐至县委办公室", PARTY_ORGAN),
          Map.entry("publicity 中共乐至县委宣传部", PARTY_ORGAN),
          Map.entry("zone 四川乐至经济开发区管理委员会", ZONE),
          Map.entry("tongjia 童家镇人民政府", TOWNSHIP),
          Map.entry("baolin 宝林镇人民政府", TOWNSHIP),
          Map.entry("nanta 南塔街道办事处", SUBDISTRICT));

  private Lezhi() {}

  static UnitTree tree() {
    List<Unit> units = new ArrayList<>();
    units.add(unit("sichuan", "四川省人民政府", UnitLevel.PROVINCE, GOVERNMENT, null));
    units.add(unit("ziyang", "资阳市人民政府", UnitLevel.CITY, GOVERNMENT, "sichuan"));
    units.add(unit("lezhi", "乐至县人民政府", UnitLevel.COUNTY, GOVERNMENT, "ziyang"));
    UNITS.forEach((entry, kind) -> {
      String[] words = entry.split(" ");
      UnitLevel level =
          kind == TOWNSHIP || kind == SUBDISTRICT ? UnitLevel.TOWNSHIP : UnitLevel.COUNTY;
      units.add(unit("lezhi-" + words[0], words[1], level, kind, "lezhi"));
    });
    return UnitExamples.tree(units);
  }

  static Unit unit(String id, String name, UnitLevel level, UnitKind kind, String parent) {
    UnitContent content =
        new UnitContent(
            name, List.of(), List.of(), level, kind, parent, true, null, null, null, null, null,
            null);
    return Unit.create(id, content, UnitExamples.EDITOR, UnitExamples.NOW);
  }
}
