package org.gongkai.disclosure.guide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.disclosure.item.Person;
import org.jspecify.annotations.Nullable;

/**
 * A published guide, never changed again.
 *
 * @param number from 1 without gaps
 * @param updatedOn the day shown as 更新日期
 * @param note what has changed, for everybody
 * @param unitName as the directory had it that day
 */
public record GuideRevision(
    int number,
    LocalDate updatedOn,
    @Nullable String note,
    Instant publishedAt,
    List<Person> authors,
    Person confirmedBy,
    Person publishedBy,
    @Nullable String unitName,
    GuideContent content) {}
