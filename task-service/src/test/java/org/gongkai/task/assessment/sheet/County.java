package org.gongkai.task.assessment.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;

/** A county of its own for one test: three departments, two townships, their people, a scheme. */
final class County {

  static final String SCHEMES = "/api/tasks/assessments/schemes";

  final String id = "county-" + Long.toString(System.nanoTime(), 36);
  final Actor office = person("秦简", id, Role.OFFICE);
  final Actor supervisor = person("方度", id, Role.SUPERVISOR);
  final Actor leader = person("程川", id, Role.LEADER);
  final Actor auditor = person("顾明", id, Role.AUDITOR);
  final Actor education = person("温岚", unit("education"), Role.HANDLER);
  final Actor finance = person("许宁", unit("finance"), Role.HANDLER);
  private final RestClient http;

  County(RestClient http) {
    this.http = http;
    Actor admin = person("白敬", id, Role.ADMIN);
    put(admin, id, "云溪县人民政府", "GOVERNMENT", null);
    put(admin, unit("education"), "云溪县教育局", "DEPARTMENT", id);
    put(admin, unit("finance"), "=云溪县财政局", "DEPARTMENT", id);
    put(admin, unit("office"), "云溪县人民政府办公室", "DEPARTMENT", id);
    put(admin, unit("dongshan"), "东山镇人民政府", "TOWNSHIP", id);
    put(admin, unit("beiling"), "北岭镇人民政府", "TOWNSHIP", id);
    put(admin, unit("beiling-care"), "北岭镇便民中心", "INSTITUTION", unit("beiling"));
  }

  String unit(String name) {
    return id + "-" + name;
  }

  static Actor person(String name, String unit, Role role) {
    return new Actor(role.name().toLowerCase() + "@" + unit, name, unit, Set.of(role));
  }

  /** Publishing 60 (in time 50, 10 by hand), 公众参与 30, criticism 10. */
  static Map<String, Object> scheme(int year) {
    Map<String, Object> scheme = new HashMap<>();
    scheme.put("year", year);
    scheme.put("kind", "YEARLY");
    scheme.put("title", "云溪县" + year + "年政务公开考核方案");
    scheme.put("weightInGovernmentPerformance", 4.0);
    scheme.put(
        "indicators",
        List.of(
            Map.of(
                "code",
                "A",
                "name",
                "主动公开",
                "weight",
                60,
                "children",
                List.of(
                    leaf("A1", "按时公开", 50, "ITEM", Map.of("method", "RATIO")),
                    Map.of(
                        "code",
                        "A2",
                        "name",
                        "栏目建设",
                        "weight",
                        10,
                        "rule",
                        Map.of("method", "MANUAL")))),
            leaf("B", "公众参与", 30, "APPEAL", Map.of("method", "RATIO")),
            leaf("C", "通报批评", 10, "CRITICISM", Map.of("method", "DEDUCT", "each", 4))));
    return scheme;
  }

  static Map<String, Object> leaf(
      String code, String name, Object weight, String kind, Map<String, ?> rule) {
    return Map.of(
        "code",
        code,
        "name",
        name,
        "weight",
        weight,
        "facts",
        List.of(Map.of("kind", kind)),
        "rule",
        rule);
  }

  /** An issued scheme's id. */
  String issued(int year) {
    Answer draft = create(scheme(year)).expect(201);
    http.act(office, SCHEMES + "/" + draft.text("id") + "/issue", 1, "").expect(200);
    return draft.text("id");
  }

  Answer create(Map<String, Object> scheme) {
    return http.post(office, SCHEMES, scheme);
  }

  private void put(Actor admin, String unit, String name, String kind, String parent) {
    Map<String, Object> content = new HashMap<>();
    content.put("name", name);
    boolean lower = kind.equals("TOWNSHIP") || kind.equals("INSTITUTION");
    content.put("level", lower ? "TOWNSHIP" : "COUNTY");
    content.put("kind", kind);
    content.put("parentId", parent);
    http.put(admin, "/api/tasks/units/" + unit, content).expect(201);
  }
}
