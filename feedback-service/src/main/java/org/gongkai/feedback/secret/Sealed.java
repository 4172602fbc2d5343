package org.gongkai.feedback.secret;

import org.bson.types.Binary;

/** Something encrypted at rest; only {@link Sealing} opens it, and only for its owner. */
public record Sealed(Binary bytes) {

  @Override
  public String toString() {
    return "Sealed";
  }
}
