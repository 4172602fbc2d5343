package org.gongkai.disclosure.notice;

import java.time.Instant;
import org.gongkai.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/** A notice as its reader sees it. */
record NoticeView(
    String id,
    Notice.Kind kind,
    String kindName,
    String subject,
    String link,
    String unit,
    @Nullable Role role,
    String title,
    String text,
    Instant at,
    boolean settled,
    boolean read) {

  static NoticeView of(Notice notice, String reader) {
    return new NoticeView(
        notice.id(),
        notice.kind(),
        notice.kind().label(),
        notice.subject(),
        notice.link(),
        notice.unit(),
        notice.role(),
        notice.title(),
        notice.text(),
        notice.at(),
        notice.settled(),
        notice.isReadBy(reader));
  }
}
