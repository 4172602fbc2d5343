package org.gongkai.task.unit;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where and when anybody reaches a unit; it is public, so it names no person. Blank means unknown.
 *
 * @param address 办公地址
 * @param postalCode six digits
 * @param officeHours in words, as they are posted at the door
 */
public record UnitContact(
    @Size(max = 200, message = "办公地址不超过 200 字") @Nullable String address,
    @Pattern(regexp = "\\d{6}", message = "邮政编码应为 6 位数字") @Nullable String postalCode,
    @Size(max = 200, message = "办公时间不超过 200 字") @Nullable String officeHours,
    @Pattern(regexp = UnitContact.NUMBERS, message = "联系电话格式不正确") @Nullable String phone,
    @Pattern(regexp = UnitContact.NUMBERS, message = "传真号码格式不正确") @Nullable String fax,
    @Email(message = "电子邮箱格式不正确") @Size(max = 100, message = "电子邮箱不超过 100 字")
        @Nullable String email) {

  /** One or more numbers with their area codes and extensions. */
  static final String NUMBERS = "[0-9+()（）转 、,/-]{3,60}";

  public UnitContact {
    address = known(address);
    postalCode = known(postalCode);
    officeHours = known(officeHours);
    phone = known(phone);
    fax = known(fax);
    email = known(email);
  }

  /** Whether nothing is known. */
  public boolean isEmpty() {
    return Stream.of(address, postalCode, officeHours, phone, fax, email).allMatch(Objects::isNull);
  }

  private static @Nullable String known(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
