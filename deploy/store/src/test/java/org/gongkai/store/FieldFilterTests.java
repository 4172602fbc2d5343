package org.gongkai.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.store.Bounds.Bound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldFilterTests {

  private static Bounds bounds(String filter) {
    return FieldFilter.bounds("a", Json.document(filter));
  }

  @Test
  void readsValuesAsPoints() {
    assertThat(bounds("{a: 5}").points()).containsExactly(5.0);
    assertThat(bounds("{a: {$in: [1, 'x', null]}}").points()).containsExactly(1.0, "x", null);
    assertThat(bounds("{b: 1, $and: [{a: {$eq: 'x'}}]}").points()).containsExactly("x");
  }

  @Test
  void readsComparisonsAsARange() {
    assertThat(bounds("{a: {$gt: 1, $lte: 9}}"))
        .isEqualTo(new Bounds(null, new Bound(1.0, false), new Bound(9.0, true), true));
  }

  @Test
  void readsAKeysetConditionAsOneRange() {
    assertThat(bounds("{$or: [{a: {$lt: 7}}, {a: 7, b: {$gt: 3}}]}").high())
        .isEqualTo(new Bound(7.0, true));
    assertThat(bounds("{$or: [{a: {$lt: 7}}, {b: 7}]}").high()).isNull();
  }

  @Test
  void knowsWhetherAFieldMustBePresent() {
    assertThat(bounds("{a: {$exists: true}}").present()).isTrue();
    assertThat(bounds("{a: {$ne: null}}").present()).isTrue();
    assertThat(bounds("{a: {$gt: 1}}").present()).isTrue();
    assertThat(bounds("{a: null}").present()).isFalse();
    assertThat(bounds("{a: {$exists: false}}").present()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{b: 1}",
        "{a: [1, 2]}",
        "{a: {$not: {$gt: 1}}}",
        "{a: {$in: [/x/, 'y']}}",
        "{a: {$elemMatch: {$gt: 1}}}",
        "{$nor: [{a: 1}]}",
        "{a: {$gt: null}}"
      })
  void leavesOutWhatItCannotBound(String filter) {
    assertThat(bounds(filter)).isEqualTo(new Bounds(null, null, null, false));
  }
}
