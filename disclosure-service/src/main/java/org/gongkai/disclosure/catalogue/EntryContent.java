package org.gongkai.disclosure.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What an entry says.
 *
 * @param subject 公开主体, as written
 * @param content what is disclosed
 * @param form 公开形式
 * @param scope 公开范围
 * @param basis the legal basis
 * @param timeLimit null for the term of the law
 * @param updateCycleMonths null when it need not be renewed
 */
public record EntryContent(
    String subject,
    String content,
    @Nullable String form,
    @Nullable String scope,
    @Nullable String basis,
    @Nullable TimeLimit timeLimit,
    @Nullable Integer updateCycleMonths,
    @Nullable String channel) {}
