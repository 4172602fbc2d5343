package org.gongkai.disclosure.unit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where and when a unit is reached, as the directory has it. Public for the codec alone. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record UnitContact(
    @Nullable String address,
    @Nullable String postalCode,
    @Nullable String officeHours,
    @Nullable String phone,
    @Nullable String fax,
    @Nullable String email) {

  /** What is there, by its Chinese name. */
  public Map<String, String> named() {
    Map<String, @Nullable String> all = new LinkedHashMap<>();
    all.put("办公地址", address);
    all.put("邮政编码", postalCode);
    all.put("办公时间", officeHours);
    all.put("联系电话", phone);
    all.put("传真", fax);
    all.put("电子邮箱", email);
    Map<String, String> named = new LinkedHashMap<>();
    all.forEach((name, value) -> {
      if (!Objects.toString(value, "").isBlank()) {
        named.put(name, Objects.requireNonNull(value).strip());
      }
    });
    return named;
  }
}
